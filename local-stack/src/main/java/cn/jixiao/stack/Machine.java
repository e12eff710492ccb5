package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is there on this machine of what the tests need, and whether more may be installed. */
interface Machine {
    boolean hasChromium() throws InterruptedException;

    boolean hasFirefox() throws InterruptedException;

    boolean hasChineseFont() throws InterruptedException;

    /** LibreOffice's Calc and Writer. */
    boolean hasOffice() throws InterruptedException;

    /** The tools that read a PDF. */
    boolean hasPoppler() throws InterruptedException;

    /** Whether this user may install packages with apt-get. */
    boolean mayInstall() throws InterruptedException;

    /** Runs apt-get to its end; 0 when it did what it was asked for. */
    int aptGet(List<String> arguments) throws IOException, InterruptedException;

    /** The one that this program runs on; what apt-get says goes to the log. */
    static Machine here(Path log) {
        return new Machine() {
            @Override
            public boolean hasChromium() {
                return Browser.chromium().isPresent();
            }

            @Override
            public boolean hasFirefox() {
                return Browser.firefox().isPresent();
            }

            @Override
            public boolean hasChineseFont() throws InterruptedException {
                return Commands.works(List.of("sh", "-c"), "fc-list :lang=zh | grep -q .");
            }

            @Override
            public boolean hasOffice() throws InterruptedException {
                return Commands.works(List.of("soffice"), "--version");
            }

            @Override
            public boolean hasPoppler() throws InterruptedException {
                return Commands.works(List.of("pdftotext"), "-v") && Commands.works(List.of("pdftoppm"), "-v");
            }

            @Override
            public boolean mayInstall() throws InterruptedException {
                return "root".equals(System.getProperty("user.name"))
                        && Commands.works(List.of("apt-get"), "--version");
            }

            @Override
            public int aptGet(List<String> arguments) throws IOException, InterruptedException {
                List<String> command = new ArrayList<>(List.of("apt-get"));
                command.addAll(arguments);
                return Commands.code(
                        command, Map.of("DEBIAN_FRONTEND", "noninteractive"), log.resolveSibling("."), log);
            }
        };
    }
}
