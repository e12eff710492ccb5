package cn.jixiao.stack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a Node.js can build the web: 20.19 or newer, as its package.json says. */
final class NodeVersion {
    private static final Pattern SAID = Pattern.compile("v(\\d{1,4})\\.(\\d{1,4})\\..*");

    private NodeVersion() {}

    /** By what {@code node --version} says, for example {@code v20.20.2}. */
    static boolean suffices(String said) {
        Matcher version = SAID.matcher(said.strip());
        if (!version.matches()) {
            return false;
        }
        int major = Integer.parseInt(version.group(1));
        return major > 20 || (major == 20 && Integer.parseInt(version.group(2)) >= 19);
    }
}
