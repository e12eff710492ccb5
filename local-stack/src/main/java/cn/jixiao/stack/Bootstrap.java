package cn.jixiao.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The order in which an installation comes up: servers side by side, then migrations, then the services. */
final class Bootstrap {
    private static final String REALM = "JIXIAO_REALM";
    private static final String MIGRATED = "JIXIAO_MIGRATED_";

    private final Installation installation;
    private final Starter starter;
    private final Progress progress;
    private final Postgres postgres;
    private final Redis redis;
    private final Keycloak keycloak;
    private final ObjectStore store;
    private final Product product;

    Bootstrap(
            Installation installation,
            Starter starter,
            Progress progress,
            ObjectStore store,
            boolean demo,
            String offset)
            throws InterruptedException {
        this.installation = installation;
        this.starter = starter;
        this.progress = progress;
        this.postgres = new Postgres(installation, Unprivileged.find());
        this.redis = new Redis(installation);
        this.keycloak = new Keycloak(installation);
        this.store = store;
        this.product = new Product(installation, store, redis.url(), demo, offset);
    }

    Product product() {
        return product;
    }

    Redis redis() {
        return redis;
    }

    /** Everything that is not ours: database, cache, identity, documents. */
    void servers() throws Exception {
        try (Tasks tasks = new Tasks()) {
            forkServers(tasks);
            tasks.join();
        }
    }

    /** The same from containers. */
    void servers(Containers containers, MinioStore documents) throws Exception {
        containers.start(postgres, redis, keycloak, documents);
        realm();
    }

    /** All of it, with the build going on beside the servers. */
    void everything(Tasks.Work build) throws Exception {
        try (Tasks tasks = new Tasks()) {
            Tasks.Begun built = tasks.fork(build);
            Servers servers = forkServers(tasks);
            services(tasks, built, servers);
            tasks.join();
        }
    }

    /** The services alone: the servers are up and the jars are built. */
    void services() throws Exception {
        try (Tasks tasks = new Tasks()) {
            Tasks.Begun nothing = () -> {};
            services(tasks, nothing, new Servers(nothing, List.of()));
            tasks.join();
        }
    }

    private record Servers(Tasks.Begun database, List<Tasks.Begun> others) {}

    private Servers forkServers(Tasks tasks) {
        Tasks.Begun database = tasks.fork(() -> {
            starter.start(postgres);
            new Roles(installation).ensure();
        });
        Tasks.Begun identity = tasks.fork(() -> {
            keycloak.distribution();
            database.await();
            starter.start(keycloak);
            realm();
        });
        Tasks.Begun cache = tasks.fork(() -> starter.start(redis));
        Tasks.Begun documents = tasks.fork(() -> {
            if (store instanceof Server server) {
                starter.start(server);
            }
        });
        return new Servers(database, List.of(identity, cache, documents));
    }

    private void realm() throws IOException, InterruptedException {
        Realm realm = new Realm(
                installation.url(Port.KEYCLOAK),
                Keycloak.ADMIN,
                installation.secrets().of(Secret.KEYCLOAK_ADMIN));
        Path file = installation.root().resolve("tenant-service/src/main/realm/jixiao-realm.json");
        Map<String, String> values = product.realmValues();
        String wanted = Realm.fingerprint(file, values);
        if (realm.ensure(file, values)) {
            progress.say("the realm jixiao is made");
        } else if (wanted.equals(installation.remembered().get(REALM))) {
            return;
        } else {
            realm.follow(file, values);
            progress.say("the realm jixiao is brought up to date");
        }
        realm.ensureOperator(installation.secrets().of(Secret.DEMO));
        installation.remember(Map.of(REALM, wanted));
    }

    private void services(Tasks tasks, Tasks.Begun built, Servers servers) {
        for (Service service : product.all()) {
            tasks.fork(() -> {
                built.await();
                service.takeBuild();
                if (service != product.gateway) {
                    servers.database().await();
                    migrate(service);
                }
                servers.others().forEach(Tasks.Begun::await);
                starter.start(service);
            });
        }
    }

    /** Once for each build: the same jar has the same migrations. */
    private void migrate(Service service) throws IOException, InterruptedException {
        String key = MIGRATED + service.name().replace('-', '_');
        String jar = Digests.sha256(service.copy());
        if (jar.equals(installation.remembered().get(key))) {
            return;
        }
        progress.say("migrating the database of " + service.name());
        service.runOnce(
                "migrate",
                Map.of("JIXIAO_DB_MIGRATOR_PASSWORD", installation.secrets().of(Secret.MIGRATOR)));
        synchronized (this) {
            installation.remember(Map.of(key, jar));
        }
    }
}
