package cn.jixiao.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The results of all tests, summed over the JUnit reports that Surefire, Vitest and Playwright write. */
final class Results {
    /** One test that ran. */
    record Test(String name, double seconds, String state, String detail) {}

    private static final String PASSED = "passed";
    private static final String FAILED = "failed";
    private static final String SKIPPED = "skipped";

    private final List<Test> tests = new ArrayList<>();

    /** Adds every report in the directory; one that is not there adds nothing. */
    void addAll(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".xml")).toList()) {
                    add(file);
                }
            }
        }
    }

    void add(Path report) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList cases = factory.newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                tests.add(test((Element) cases.item(i)));
            }
        } catch (ParserConfigurationException | SAXException broken) {
            failedStep("the report " + report, "cannot be read: " + broken.getMessage());
        }
    }

    /** A step that went wrong without a test to show for it counts as a failure. */
    void failedStep(String step, String detail) {
        tests.add(new Test(step, 0, FAILED, detail));
    }

    void passedStep(String step, double seconds) {
        tests.add(new Test(step, seconds, PASSED, ""));
    }

    long passed() {
        return count(PASSED);
    }

    long failed() {
        return count(FAILED);
    }

    /** The closing line. */
    String line() {
        long skipped = count(SKIPPED);
        return passed() + " passed, " + failed() + " failed" + (skipped == 0 ? "" : ", " + skipped + " skipped");
    }

    boolean good() {
        return failed() == 0 && passed() > 0;
    }

    List<Test> failures() {
        return tests.stream().filter(test -> test.state().equals(FAILED)).toList();
    }

    List<Test> slowest(int count) {
        return tests.stream()
                .sorted(Comparator.comparingDouble(Test::seconds).reversed())
                .limit(count)
                .toList();
    }

    private long count(String state) {
        return tests.stream().filter(test -> test.state().equals(state)).count();
    }

    private static Test test(Element element) {
        String name = element.getAttribute("classname") + " " + element.getAttribute("name");
        String time = element.getAttribute("time").replace(",", "");
        double seconds = time.isEmpty() ? 0 : Double.parseDouble(time);
        String state = PASSED;
        String detail = "";
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (node.getNodeName()) {
                case "failure", "error" -> {
                    state = FAILED;
                    detail = ((Element) node).getAttribute("message") + "\n" + node.getTextContent();
                }
                case SKIPPED -> state = SKIPPED;
                default -> {}
            }
        }
        return new Test(name.strip(), seconds, state, detail);
    }

    /** The slowest, what failed, and the closing line. */
    void report(PrintStream out) {
        out.println();
        out.println("The slowest:");
        slowest(10).forEach(test -> out.printf("  %6.1f s  %s%n", test.seconds(), test.name()));
        for (Test failure : failures()) {
            out.println();
            out.println("FAILED " + failure.name());
            failure.detail().lines().limit(25).forEach(line -> out.println("    " + line));
        }
        out.println();
        out.println(line());
    }
}
