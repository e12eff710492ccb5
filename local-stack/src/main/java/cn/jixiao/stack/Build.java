package cn.jixiao.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the jars with Maven unless they are those of the present sources. */
final class Build {
    private static final List<String> MODULES =
            List.of("platform", "storage", "tenant-service", "core-service", "gateway", "demo");
    private static final Set<String> NOT_SOURCES = Set.of("node_modules", "dist", "test-results", ".vite");

    private final Path root;
    private final Path log;
    private final Progress progress;

    Build(Path root, Path log, Progress progress) {
        this.root = root;
        this.log = log;
        this.progress = progress;
    }

    void ensure() throws IOException, InterruptedException {
        String digest = digest();
        Path mark = root.resolve("target").resolve("jixiao-build.digest");
        if (jarsExist() && Files.exists(mark) && Files.readString(mark).equals(digest)) {
            progress.say("the build is up to date");
            return;
        }
        long begin = System.nanoTime();
        progress.say("Maven writes to " + log);
        progress.waitingFor("the build");
        Files.deleteIfExists(mark);
        Files.deleteIfExists(log);
        List<String> command = new ArrayList<>(List.of(root.resolve("mvnw").toString(), "-B", "-ntp", "-q", "package"));
        command.addAll(List.of("-DskipTests", "-Djixiao.tests.skip=true", "-Dspotless.check.skip=true"));
        command.addAll(List.of("-pl", String.join(",", MODULES)));
        Commands.run(command, Map.of("JAVA_HOME", System.getProperty("java.home")), root, log);
        mark(digest);
        progress.done("the build", Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Notes that the jars now are those of the present sources; {@code verify} builds them too. */
    void mark(String digest) throws IOException {
        Files.createDirectories(root.resolve("target"));
        Files.writeString(root.resolve("target").resolve("jixiao-build.digest"), digest);
    }

    private boolean jarsExist() {
        return List.of("tenant-service", "core-service", "gateway").stream()
                .allMatch(name -> Files.exists(root.resolve(name).resolve("target/" + name + ".jar")));
    }

    /** Over names and contents of everything that goes into the jars. */
    String digest() throws IOException {
        MessageDigest digest = Digests.sha256();
        update(digest, root.resolve("pom.xml"));
        for (String module : MODULES) {
            for (Path file : sources(root.resolve(module))) {
                update(digest, file);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void update(MessageDigest digest, Path file) throws IOException {
        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
    }

    private static List<Path> sources(Path module) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(module, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean built = directory.equals(module.resolve("target"));
                return built || NOT_SOURCES.contains(String.valueOf(directory.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }
}
