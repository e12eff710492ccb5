package cn.jixiao.platform.tenancy;

import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one way into a bureau's rows: work inside {@link #as} runs under exactly one scope, restored by construction. */
public final class Door {

    private static final ScopedValue<Scope> SCOPE = ScopedValue.newInstance();

    private Door() {}

    /**
     * Runs the work under this scope.
     *
     * @throws IllegalStateException when a transaction of another scope is open: a transaction has one scope
     */
    public static <T, X extends Throwable> T as(Scope scope, ScopedValue.CallableOp<? extends T, X> work) throws X {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !(SCOPE.isBound() && SCOPE.get().equals(scope))) {
            throw new IllegalStateException("a transaction has one scope: leave it before entering another");
        }
        String outer = MDC.get("tenant");
        MDC.put("tenant", scope.tenant());
        try {
            return ScopedValue.where(SCOPE, scope).call(work);
        } finally {
            if (outer == null) {
                MDC.remove("tenant");
            } else {
                MDC.put("tenant", outer);
            }
        }
    }

    /** Runs work without a result under this scope; see {@link #as}. */
    public static void run(Scope scope, Runnable work) {
        as(scope, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * The scope of this thread.
     *
     * @throws NoScopeException when none is bound
     */
    public static Scope current() {
        if (!SCOPE.isBound()) {
            throw new NoScopeException();
        }
        return SCOPE.get();
    }

    /** The scope of this thread, if one is bound. */
    public static Optional<Scope> find() {
        return SCOPE.isBound() ? Optional.of(SCOPE.get()) : Optional.empty();
    }

    /** Whether a scope is bound; for the places that must answer before one can be. */
    static boolean entered() {
        return SCOPE.isBound();
    }
}
