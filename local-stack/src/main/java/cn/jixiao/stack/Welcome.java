package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;

/** What a person needs to know to begin: addresses, accounts, the password. */
final class Welcome {
    private final Installation installation;
    private final ObjectStore store;
    private final PrintStream out;

    Welcome(Installation installation, ObjectStore store, PrintStream out) {
        this.installation = installation;
        this.store = store;
        this.out = out;
    }

    void print() throws IOException {
        boolean demo = !"none".equals(installation.remembered().get(Demo.SIZE));
        out.println();
        out.println("  绩效云        " + installation.url(Port.GATEWAY));
        out.println("  Keycloak      " + installation.url(Port.KEYCLOAK) + "/admin (admin; password KEYCLOAK_ADMIN in "
                + installation.home().resolve("secrets") + ")");
        out.println("  documents     " + store.description());
        out.println("  operator      operator");
        if (demo) {
            out.println("  accounts      <code>.<role>, for example");
            out.println("                140902.clerk        忻府区, a unit's clerk");
            out.println("                140902.head         the unit's head");
            out.println("                140902.department   the department");
            out.println(
                    "                140902.outside      a cooperative that the department pays, invited to one project");
            out.println("                140902.division     the finance bureau's sector office");
            out.println("                140902.performance  its performance section");
            out.println("                140902.budget       its budget office");
            out.println("                140900.supervisor   忻州市, the bureau above");
            out.println("                140981.clerk        原平市, a neighbour");
            out.println("                140902.security     its security administrator, "
                    + (installation.remembered().containsKey(Demo.ONE_TIME)
                            ? "with one-time codes of " + installation.secrets().of(Secret.ONE_TIME)
                            : "made by an older build, without one-time codes"));
        }
        out.println("  password      " + installation.secrets().of(Secret.DEMO));
        out.println();
        out.println("  ./jixiao status | logs SERVICE | down");
    }
}
