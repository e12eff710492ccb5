package cn.jixiao.stack;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * PostgreSQL, Redis, Keycloak and MinIO from Testcontainers, on the ports of a throw-away installation: whoever uses them
 * sees no difference to the processes, and whether one answers is asked as it is asked of a process.
 */
final class Containers implements AutoCloseable {
    private final Installation installation;
    private final Images images;
    private final Progress progress;
    private final ContainerKinds kinds;
    private final ConcurrentLinkedDeque<AutoCloseable> begun = new ConcurrentLinkedDeque<>();

    Containers(Installation installation, Images images, Progress progress) {
        this.installation = installation;
        this.images = images;
        this.progress = progress;
        this.kinds = new ContainerKinds(installation, images);
    }

    /** Fails, with what to do, where no engine answers or an image of ours is missing; others the engine pulls. */
    void require() throws IOException {
        DockerClient engine = engine();
        progress.say("containers by Docker " + engine.versionCmd().exec().getVersion());
        for (String image : List.of(images.postgres(), images.redis(), images.keycloak(), images.minio())) {
            try {
                engine.inspectImageCmd(image).exec();
            } catch (NotFoundException missing) {
                if (image.startsWith("jixiao/")) {
                    throw new StackException(
                            "There is no image " + image + ".",
                            "as root: local-stack/containers/build-images.sh, or name another: JIXIAO_IMAGES_POSTGRES …");
                }
            }
        }
    }

    /** All four, with the roles and databases; the realm is made by who asked. */
    void start(Postgres postgres, Redis redis, Keycloak keycloak, MinioStore store) throws Exception {
        Network network = Network.newNetwork();
        begun.push(network);
        try (Tasks tasks = new Tasks()) {
            Tasks.Begun database = tasks.fork(() -> {
                run(postgres, kinds.postgres(network));
                new Roles(installation).ensure();
            });
            tasks.fork(() -> run(redis, kinds.redis()));
            tasks.fork(() -> run(store, kinds.minio(store)));
            tasks.fork(() -> {
                database.await();
                run(keycloak, kinds.keycloak(network));
            });
            tasks.join();
        }
    }

    private void run(Server server, GenericContainer<?> container) {
        long begin = System.nanoTime();
        String what = server.name() + " (" + container.getDockerImageName() + ")";
        progress.waitingFor(what);
        begun.push(container);
        Path log = installation.home().resolve("logs").resolve(server.name() + "-container.log");
        container.waitingFor(new Answers(server)).withLogConsumer(frame -> append(log, frame));
        try {
            container.start();
        } catch (ContainerLaunchException failed) {
            throw new StackException(
                    "The container of " + what + " did not start: " + root(failed) + ". Its last words:\n"
                            + Lines.last(log, 15).indent(4).stripTrailing(),
                    "its output is in target/stack-logs/" + log.getFileName());
        }
        progress.done(what, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Ends and removes all of them. */
    @Override
    public void close() {
        for (AutoCloseable one : begun) {
            try {
                one.close();
            } catch (Exception failed) {
                progress.say("a container could not be removed: " + failed.getMessage());
            }
        }
        begun.clear();
    }

    /** Removes the containers of test runs that were killed: those whose installation is gone. */
    static void sweep(Progress progress) {
        DockerClient engine = engine();
        for (Container container : engine.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(ContainerKinds.LABEL))
                .exec()) {
            Path home = Path.of(container.getLabels().get(ContainerKinds.LABEL));
            if (!Files.isDirectory(home)) {
                progress.say("removing a container that a broken-off test run left: " + container.getImage());
                engine.removeContainerCmd(container.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            }
        }
    }

    private static void append(Path log, OutputFrame frame) {
        byte[] bytes = frame.getBytes();
        if (bytes != null) {
            try {
                Files.write(log, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    private static String root(Throwable failed) {
        Throwable cause = failed.getCause();
        return cause == null ? String.valueOf(failed.getMessage()) : root(cause);
    }

    private static DockerClient engine() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new StackException(
                    "No Docker engine answers.", "start dockerd, or name its address in DOCKER_HOST; docs/testing.md");
        }
        return DockerClientFactory.instance().client();
    }

    /** Waits for the server itself to answer on its port of this machine. */
    static final class Answers extends AbstractWaitStrategy {
        private final Server server;

        Answers(Server server) {
            this.server = server;
        }

        @Override
        protected void waitUntilReady() {
            long end = System.nanoTime() + server.patience().toNanos();
            while (!server.answers()) {
                if (System.nanoTime() > end || !waitStrategyTarget.isRunning()) {
                    throw new ContainerLaunchException(server.name() + " does not answer");
                }
                try {
                    TimeUnit.MILLISECONDS.sleep(200);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new ContainerLaunchException(server.name() + ": the start was called off", interrupted);
                }
            }
        }
    }
}
