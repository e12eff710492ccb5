package cn.jixiao.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks servers into the user's cache: once, whole or not at all, also when two programs want it at the same time. */
final class Archive {
    private static final Map<Path, Object> UNPACKING = new ConcurrentHashMap<>();

    private Archive() {}

    /** Fills a fresh directory. */
    interface Filling {
        void fill(Path directory) throws IOException, InterruptedException;
    }

    /** The directory, filled by whoever comes first. */
    static Path once(Path directory, Filling filling) throws IOException, InterruptedException {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        Files.createDirectories(directory.getParent());
        synchronized (UNPACKING.computeIfAbsent(directory, path -> new Object())) {
            Path lockFile = directory.resolveSibling("." + directory.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(directory)) {
                    Path fresh = directory.resolveSibling("." + directory.getFileName() + ".new");
                    deleteTree(fresh);
                    Files.createDirectories(fresh);
                    filling.fill(fresh);
                    Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return directory;
    }

    static void unpackTarGz(Path archive, Path target, int dropLeading) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 1 << 16)) {
            unpackTar(in, target, dropLeading);
        }
    }

    /** A .txz inside a jar, as the PostgreSQL binaries come. */
    static void unpackTxzInJar(Path jar, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            var entry = zip.stream()
                    .filter(candidate -> candidate.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no .txz in " + jar));
            try (InputStream in = new XZCompressorInputStream(new BufferedInputStream(zip.getInputStream(entry)))) {
                unpackTar(in, target, 0);
            }
        }
    }

    /** One file of a jar, made executable. */
    static void unpackFile(Path jar, String name, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            var entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException("no " + name + " in " + jar);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, target);
            }
        }
        makeExecutable(target);
    }

    static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void unpackTar(InputStream in, Path target, int dropLeading) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path name = Path.of(entry.getName());
                if (name.getNameCount() > dropLeading) {
                    unpackEntry(tar, entry, inside(target, name.subpath(dropLeading, name.getNameCount())));
                }
            }
        }
    }

    private static Path inside(Path target, Path name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an archive entry leaves its directory: " + name);
        }
        return path;
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                makeExecutable(path);
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }
}
