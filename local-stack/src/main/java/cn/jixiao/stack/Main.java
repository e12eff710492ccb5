package cn.jixiao.stack;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** The program behind {@code ./jixiao}. */
public final class Main {
    private static final String HELP = """
            ./jixiao up [--as-of DATE] [--demo none|small|full] [--attach] [--no-build]
                        [--port-NAME NUMBER …]
                                     builds what is not built, starts everything, loads the demo city:
                                     full (the default) 忻州市 with its fourteen counties, small the
                                     city and three counties, none no bureau at all; --no-build
                                     takes the jars that are there
            ./jixiao down            stops everything, keeps the data
            ./jixiao stop SERVER     ends one of postgres, redis, keycloak, store while the rest goes on
            ./jixiao start SERVER    and starts it again
            ./jixiao reset [--yes]   stops everything, deletes the data
            ./jixiao status [--json] what runs where
            ./jixiao logs SERVICE [-f]
            ./jixiao doctor          looks for what would keep it from running
            ./jixiao test [--fast] [--module NAME] [--containers]
                                     all tests, the services' on real servers; ends with "N passed, N failed";
                                     --containers: without the browser, servers from a Docker engine
            ./jixiao servers [--containers]
                                     the servers of the tests alone, for an IDE, until Ctrl-C
            ./jixiao audit verify [--tenant BUREAU] [--json]
                                     checks the trail of every bureau, names the first broken link
            ./jixiao verify          strange input to every operation, each process killed;
                                     ends like test
            ./jixiao bench           measures what runs, in a bureau of its own; needs the demo

            Data is in .jixiao/ (or JIXIAO_HOME). Ports: gateway keycloak postgres redis store tenant core
            gateway-management tenant-management core-management keycloak-management, as --port-NAME or
            JIXIAO_PORT_NAME. Object store: JIXIAO_S3_URL with JIXIAO_S3_ACCESS_KEY and JIXIAO_S3_SECRET_KEY,
            or minio on the PATH, or built with Go, or the bundled one.
            """;

    private Main() {}

    /** Runs one command; the exit code is 0 if it did what it was asked. */
    public static void main(String[] typed) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code;
        try {
            code = run(Arguments.parse(List.of(typed)), Place.of(System.getenv()), out);
        } catch (StackException told) {
            out.println(told.getMessage());
            code = 1;
        } catch (InterruptedException interrupted) {
            code = 130;
        } catch (Exception unexpected) {
            unexpected.printStackTrace(out);
            code = 1;
        }
        System.exit(code);
    }

    static int run(Arguments arguments, Place place, PrintStream out) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return switch (arguments.command()) {
            case "up" -> new UpCommand(place, Clock.systemUTC(), out).run(arguments);
            case "down" -> new DownCommand(place, out).run(arguments);
            case "reset" -> new ResetCommand(place, in, out).run(arguments);
            case "stop", "start" -> new OneServerCommand(place, out).run(arguments);
            case "status" -> new StatusCommand(place, out).run(arguments);
            case "logs" -> new LogsCommand(place, out).run(arguments);
            case "doctor" -> new DoctorCommand(place, out).run(arguments);
            case "test" -> new TestCommand(place, out).run(arguments);
            case "verify" -> new VerifyCommand(place, out).run(arguments);
            case "servers" -> new ServersCommand(place, out).run(arguments);
            case "bench" -> new BenchCommand(place, out).run(arguments);
            case "audit" -> new AuditCommand(place, out).run(arguments);
            case "help" -> help(out);
            default ->
                throw new StackException(
                        "There is no command \"" + arguments.command() + "\".", "./jixiao help lists them");
        };
    }

    private static int help(PrintStream out) {
        out.print(HELP);
        return 0;
    }
}
