package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the tests need from the system; installed where this user may, named where not. */
final class SystemPackages {
    private final Machine machine;
    private final Path log;
    private final Progress progress;

    /** @param log where the machine keeps what its installer says */
    SystemPackages(Machine machine, Path log, Progress progress) {
        this.machine = machine;
        this.log = log;
        this.progress = progress;
    }

    /**
     * Afterwards there are a Chromium and a Chinese font, and for all journeys a Firefox.
     *
     * @throws StackException naming what is missing, where it cannot be installed
     */
    void ensureBrowsers(boolean firefox) throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        if (!machine.hasChromium()) {
            missing.add("chromium");
        }
        if (!machine.hasChineseFont()) {
            missing.add("fonts-wqy-zenhei");
        }
        if (firefox && !machine.hasFirefox()) {
            missing.add("firefox-esr");
        }
        install(missing);
    }

    /**
     * Afterwards there are LibreOffice's Calc and Writer and poppler's tools, with which tests open what the product exports.
     *
     * @throws StackException naming what is missing, where it cannot be installed
     */
    void ensureOffice() throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        if (!machine.hasOffice()) {
            missing.addAll(List.of("libreoffice-calc-nogui", "libreoffice-writer-nogui"));
        }
        if (!machine.hasPoppler()) {
            missing.add("poppler-utils");
        }
        if (!machine.hasChineseFont()) {
            missing.add("fonts-wqy-zenhei");
        }
        install(missing);
    }

    private void install(List<String> packages) throws IOException, InterruptedException {
        if (packages.isEmpty()) {
            return;
        }
        String named = String.join(" ", packages);
        if (!machine.mayInstall()) {
            throw new StackException(
                    "The tests need " + String.join(", ", packages) + " on this machine.",
                    "as root: apt-get install " + named);
        }
        progress.say("installing " + String.join(", ", packages));
        List<String> install = new ArrayList<>(List.of("install", "-y", "--no-install-recommends"));
        install.addAll(packages);
        // A list of packages that is older than the mirror's answers with failures of its own.
        boolean done = machine.aptGet(install) == 0
                || (machine.aptGet(List.of("update")) == 0 && machine.aptGet(install) == 0);
        if (!done) {
            throw new StackException(
                    "apt-get could not install " + String.join(", ", packages) + ". Its last words:\n"
                            + Lines.last(log, 25).indent(4).stripTrailing(),
                    "its whole output is in " + log);
        }
    }
}
