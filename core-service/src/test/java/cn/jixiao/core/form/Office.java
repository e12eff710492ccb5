package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice and poppler of this machine, as a finance bureau's clerk would open and print a workbook. */
final class Office {
    private final Path directory;

    Office(Path directory) {
        this.directory = directory;
    }

    /** The pages as they would be printed. */
    Path print(byte[] workbook) throws IOException {
        Path file = Files.write(directory.resolve("form.xlsx"), workbook);
        run(
                "soffice",
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf",
                "--outdir",
                directory.toString(),
                file.toString());
        return directory.resolve("form.pdf");
    }

    /** What can be read on the pages, without blanks and line ends. */
    String text(Path pdf) throws IOException {
        Path text = directory.resolve("form.txt");
        run("pdftotext", "-enc", "UTF-8", pdf.toString(), text.toString());
        return Files.readString(text).replaceAll("\\s", "");
    }

    /** The pages as pictures. */
    List<Path> pictures(Path pdf) throws IOException {
        run(
                "pdftoppm",
                "-r",
                "60",
                "-png",
                pdf.toString(),
                directory.resolve("page").toString());
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    private void run(String... command) throws IOException {
        Path log = directory.resolve("office.log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended && process.exitValue() == 0)
                    .as(command[0] + ": " + Files.readString(log))
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (IOException missing) {
            throw new UncheckedIOException(command[0] + " is not here: run the tests with ./jixiao test", missing);
        }
    }
}
