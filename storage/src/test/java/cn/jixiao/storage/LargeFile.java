package cn.jixiao.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Puts and reads a large file in a process of its own, whose heap is far smaller than the file. */
final class LargeFile {

    private LargeFile() {}

    static String inAnotherJvm(TestServer server, String tenant) throws Exception {
        server.settings();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFile.class.getName(),
                        server.name(),
                        tenant)
                .redirectErrorStream(true)
                .start();
        try {
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            return output;
        } finally {
            process.destroyForcibly();
        }
    }

    static void main(String[] args) throws Exception {
        try (var store = DocumentStore.connect(TestServer.valueOf(args[0]).settings())) {
            var file = SampleFiles.incoming(
                    "a.pdf",
                    SampleFiles.endless(StoreContract.HUNDRED_MEGABYTES, -1),
                    UploadLimits.ofBytes(StoreContract.HUNDRED_MEGABYTES));
            var stored = store.put(Bucket.WORK, ObjectKey.next(args[1], ObjectKind.ATTACHMENT, 2026), file);
            try (var in = store.open(stored)) {
                System.out.println("put and read " + in.transferTo(OutputStream.nullOutputStream()));
            }
            store.delete(stored);
        }
    }
}
