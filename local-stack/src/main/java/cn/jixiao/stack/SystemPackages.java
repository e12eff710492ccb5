package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the tests need from the system; installed where this user may, named where not. */
final class SystemPackages {
    private final Path log;
    private final Progress progress;

    SystemPackages(Path log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    /** Afterwards there are a Chromium and a Chinese font, and for all journeys a Firefox. */
    void ensureBrowsers(boolean firefox) throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        if (Browser.chromium().isEmpty()) {
            missing.add("chromium");
        }
        if (!hasChineseFont()) {
            missing.add("fonts-wqy-zenhei");
        }
        if (firefox && Browser.firefox().isEmpty()) {
            missing.add("firefox-esr");
        }
        if (!missing.isEmpty()) {
            install(missing);
        }
    }

    /** Afterwards there are LibreOffice's Calc and Writer and poppler's tools, with which tests open what the product exports. */
    void ensureOffice() throws IOException, InterruptedException {
        List<String> missing = new ArrayList<>();
        if (!Commands.works(List.of("soffice"), "--version")) {
            missing.addAll(List.of("libreoffice-calc-nogui", "libreoffice-writer-nogui"));
        }
        if (!Commands.works(List.of("pdftotext"), "-v") || !Commands.works(List.of("pdftoppm"), "-v")) {
            missing.add("poppler-utils");
        }
        if (!hasChineseFont()) {
            missing.add("fonts-wqy-zenhei");
        }
        if (!missing.isEmpty()) {
            install(missing);
        }
    }

    private void install(List<String> packages) throws IOException, InterruptedException {
        boolean may = "root".equals(System.getProperty("user.name")) && Commands.works(List.of("apt-get"), "--version");
        if (!may) {
            throw new StackException(
                    "The tests need " + String.join(", ", packages) + " on this machine.",
                    "as root: apt-get install " + String.join(" ", packages));
        }
        progress.say("installing " + String.join(", ", packages));
        List<String> command = new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
        command.addAll(packages);
        Map<String, String> quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
        Path directory = log.resolveSibling(".");
        if (Commands.code(command, quiet, directory, log) != 0) {
            Commands.run(List.of("apt-get", "update"), quiet, directory, log);
            Commands.run(command, quiet, directory, log);
        }
    }

    private static boolean hasChineseFont() throws InterruptedException {
        return Commands.works(List.of("sh", "-c"), "fc-list :lang=zh | grep -q .");
    }
}
