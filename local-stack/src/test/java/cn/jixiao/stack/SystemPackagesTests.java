package cn.jixiao.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tests need of a machine is installed by root and named to everybody else; what is there is left alone. */
@SuppressWarnings("NullAway.Init")
class SystemPackagesTests {

    private static final String INSTALL = "install -y --no-install-recommends ";

    @TempDir
    private Path place;

    @Test
    void whereEverythingIsThereNothingIsInstalled() throws Exception {
        FakeMachine complete = new FakeMachine(Set.of("chromium", "firefox", "font", "office", "poppler"), true);

        packages(complete).ensureBrowsers(true);
        packages(complete).ensureOffice();

        assertThat(complete.asked).isEmpty();
    }

    @Test
    void rootGetsExactlyWhatIsMissing() throws Exception {
        FakeMachine bare = new FakeMachine(Set.of("poppler"), true);

        packages(bare).ensureBrowsers(true);
        packages(bare).ensureOffice();

        assertThat(bare.asked)
                .containsExactly(
                        INSTALL + "chromium fonts-wqy-zenhei firefox-esr",
                        INSTALL + "libreoffice-calc-nogui libreoffice-writer-nogui fonts-wqy-zenhei");
    }

    @Test
    void theFastTestsNeedNoFirefox() throws Exception {
        FakeMachine withoutFirefox = new FakeMachine(Set.of("chromium", "font"), true);

        packages(withoutFirefox).ensureBrowsers(false);

        assertThat(withoutFirefox.asked).isEmpty();
    }

    @Test
    void whoMayNotInstallIsToldWhatRootShouldType() {
        FakeMachine ofSomebody = new FakeMachine(Set.of("chromium"), false);

        assertThatThrownBy(() -> packages(ofSomebody).ensureBrowsers(true))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("fonts-wqy-zenhei, firefox-esr")
                .hasMessageEndingWith("-> as root: apt-get install fonts-wqy-zenhei firefox-esr");
        assertThat(ofSomebody.asked).isEmpty();
    }

    @Test
    void anOldListOfPackagesIsRenewedOnce() throws Exception {
        FakeMachine old = new FakeMachine(Set.of("chromium", "font"), true, 100, 0, 0);

        packages(old).ensureBrowsers(true);

        assertThat(old.asked).containsExactly(INSTALL + "firefox-esr", "update", INSTALL + "firefox-esr");
    }

    @Test
    void whatCannotBeInstalledIsAFailureWithTheInstallersWords() throws Exception {
        Files.writeString(log(), "E: Unable to locate package firefox-esr\n");

        for (FakeMachine offline : List.of(
                new FakeMachine(Set.of("chromium", "font"), true, 100, 100),
                new FakeMachine(Set.of("chromium", "font"), true, 100, 0, 100))) {
            assertThatThrownBy(() -> packages(offline).ensureBrowsers(true))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("apt-get could not install firefox-esr")
                    .hasMessageContaining("Unable to locate package");
        }
    }

    private Path log() {
        return place.resolve("packages.log");
    }

    private SystemPackages packages(Machine machine) {
        return new SystemPackages(
                machine,
                log(),
                new Progress(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)));
    }

    /** A machine with these things, whose apt-get ends with these codes, then with 0. */
    private static final class FakeMachine implements Machine {
        private final Set<String> there;
        private final boolean root;
        private final Deque<Integer> codes = new ArrayDeque<>();
        private final List<String> asked = new ArrayList<>();

        FakeMachine(Set<String> there, boolean root, Integer... codes) {
            this.there = there;
            this.root = root;
            this.codes.addAll(List.of(codes));
        }

        @Override
        public boolean hasChromium() {
            return there.contains("chromium");
        }

        @Override
        public boolean hasFirefox() {
            return there.contains("firefox");
        }

        @Override
        public boolean hasChineseFont() {
            return there.contains("font");
        }

        @Override
        public boolean hasOffice() {
            return there.contains("office");
        }

        @Override
        public boolean hasPoppler() {
            return there.contains("poppler");
        }

        @Override
        public boolean mayInstall() {
            return root;
        }

        @Override
        public int aptGet(List<String> arguments) {
            asked.add(String.join(" ", arguments));
            return codes.isEmpty() ? 0 : codes.remove();
        }
    }
}
