package cn.jixiao.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The browsers of this machine. */
final class Browser {
    private Browser() {}

    static Optional<Path> chromium() {
        return onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    static Optional<Path> firefox() {
        return onPath("firefox-esr", "firefox");
    }

    private static Optional<Path> onPath(String... names) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(":", -1)).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
