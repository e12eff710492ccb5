package cn.jixiao.stack;

import java.util.List;

/**
 * Each process killed without warning while the product runs: it starts again on the same data and serves. How long that took
 * is told, and asserted only by each server's own patience: a busy machine is no fault of the product.
 */
final class Kills {
    private final TestServers servers;
    private final Progress progress;

    Kills(TestServers servers, Progress progress) {
        this.servers = servers;
        this.progress = progress;
    }

    void run(Results results) throws Exception {
        String before = servers.clerksTargets();
        if (!before.startsWith("200 ")) {
            throw new StackException("The product does not serve: " + before, "target/stack-logs says why");
        }
        for (String name :
                List.of("redis", "store", "keycloak", "core-service", "tenant-service", "gateway", "postgres")) {
            kill(name, before, results);
        }
    }

    private void kill(String name, String before, Results results) throws Exception {
        Daemon daemon = new Daemon(servers.installation, name);
        ProcessHandle process = daemon.running()
                .orElseThrow(() -> new StackException(name + " does not run.", "target/stack-logs says why"));
        String step = "kill -9 of " + name + ": back with its data";
        progress.say("kill -9 of " + name);
        long begin = System.nanoTime();
        process.destroyForcibly();
        process.onExit().join();
        try {
            servers.startAgain();
        } catch (StackException told) {
            results.failedStep(step, String.valueOf(told.getMessage()));
            return;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        String after = servers.clerksTargets();
        if (after.equals(before)) {
            results.passedStep(step, seconds);
        } else {
            results.failedStep(step, "after " + Math.round(seconds) + " s a clerk is answered otherwise: " + after);
        }
    }
}
