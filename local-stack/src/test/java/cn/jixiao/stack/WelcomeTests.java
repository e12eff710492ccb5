package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code up} says at its end suffices to begin: where to go, as whom, with which password. */
@SuppressWarnings("NullAway.Init")
class WelcomeTests {

    @TempDir
    private Path place;

    @Test
    void itNamesTheAddressesTheAccountsAndThePasswordThatAreTrueHere() throws Exception {
        Installation installation = installation();
        installation.remember(Map.of(Demo.ONE_TIME, "true"));

        String said = said(installation);

        assertThat(said)
                .contains("http://127.0.0.1:" + installation.ports().of(Port.GATEWAY))
                .contains("http://127.0.0.1:" + installation.ports().of(Port.KEYCLOAK) + "/admin")
                .contains(installation.home().resolve("secrets").toString())
                .contains("external store at https://s3.example")
                .contains("password      " + installation.secrets().of(Secret.DEMO))
                .contains("140902.clerk", "140900.supervisor", "140981.clerk")
                .contains("one-time codes of " + installation.secrets().of(Secret.ONE_TIME));
    }

    @Test
    void itSaysNoOtherSecret() throws Exception {
        Installation installation = installation();

        String said = said(installation);

        for (Secret secret : Secret.values()) {
            if (secret != Secret.DEMO && secret != Secret.ONE_TIME) {
                assertThat(said)
                        .as(secret.name())
                        .doesNotContain(installation.secrets().of(secret));
            }
        }
        assertThat(said).doesNotContain("s3-secret");
    }

    @Test
    void whereAnOlderBuildMadeThePeopleItPromisesNoOneTimeCodes() throws Exception {
        Installation installation = installation();

        assertThat(said(installation))
                .contains("140902.security", "without one-time codes")
                .doesNotContain(installation.secrets().of(Secret.ONE_TIME));
    }

    @Test
    void withoutADemoThereAreNoAccountsButTheOperator() throws Exception {
        Installation installation = installation();
        installation.remember(Map.of(Demo.SIZE, "none"));

        assertThat(said(installation))
                .contains("operator      operator")
                .doesNotContain("1409", "<code>", installation.secrets().of(Secret.ONE_TIME));
    }

    private static String said(Installation installation) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ObjectStore store = new ExternalStore("https://s3.example", "key", "s3-secret");
        new Welcome(installation, store, new PrintStream(said, true, StandardCharsets.UTF_8)).print();
        return said.toString(StandardCharsets.UTF_8);
    }

    private Installation installation() throws IOException {
        return Installation.open(place, place.resolve("home"), place.resolve("cache"), Ports.random(), false);
    }
}
