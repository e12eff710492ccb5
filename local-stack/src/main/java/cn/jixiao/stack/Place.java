package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are for this call: the repository, the installation, the user's cache.
 *
 * @param environment the variables of the shell
 */
record Place(Path root, Path home, Path cache, Map<String, String> environment) {

    static Place of(Map<String, String> environment) {
        Path root = Path.of(environment.getOrDefault("JIXIAO_ROOT", "")).toAbsolutePath();
        String home = environment.get("JIXIAO_HOME");
        String cache = environment.get("XDG_CACHE_HOME");
        return new Place(
                root,
                home == null ? root.resolve(".jixiao") : Path.of(home).toAbsolutePath(),
                cache == null ? Path.of(System.getProperty("user.home"), ".cache", "jixiao") : Path.of(cache, "jixiao"),
                environment);
    }

    /** The installation with the ports it is asked to have; they are remembered. */
    Installation installation(Arguments arguments) throws IOException {
        Ports ports = Ports.choose(arguments.options(), environment, EnvFile.read(home.resolve("settings")));
        Installation installation = Installation.open(root, home, cache, ports, true);
        installation.remember(ports.toSettings());
        return installation;
    }

    /** The installation as it is; a failure if there is none. */
    Installation existing() throws IOException {
        if (!Files.isDirectory(home)) {
            throw new StackException("There is no installation in " + home + ".", "./jixiao up makes one");
        }
        Ports ports = Ports.choose(Map.of(), environment, EnvFile.read(home.resolve("settings")));
        return Installation.open(root, home, cache, ports, true);
    }
}
