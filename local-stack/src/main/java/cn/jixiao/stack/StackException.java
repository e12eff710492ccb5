package cn.jixiao.stack;

import java.io.Serial;

/** Something a person at the keyboard can put right: what is wrong, and the remedy. */
final class StackException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    StackException(String problem, String remedy) {
        super(problem + System.lineSeparator() + "  -> " + remedy);
    }
}
