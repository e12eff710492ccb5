package cn.jixiao.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processes of an installation that lost their pid file: each carries the installation's mark in its environment. */
final class Strays {
    static final String MARK = "JIXIAO_INSTALLATION";

    private Strays() {}

    static List<ProcessHandle> of(Path home) {
        String mark = MARK + "=" + home + "\0";
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> environment(process.pid()).contains(mark))
                .toList();
    }

    private static String environment(long pid) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc/" + pid + "/environ")), StandardCharsets.UTF_8);
        } catch (IOException notOurs) {
            return "";
        }
    }
}
