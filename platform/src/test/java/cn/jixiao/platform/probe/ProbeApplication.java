package cn.jixiao.platform.probe;

import cn.jixiao.platform.PlatformConfiguration;
import cn.jixiao.platform.identity.Post;
import cn.jixiao.platform.job.JobHandler;
import cn.jixiao.platform.testing.StatementCounter;
import cn.jixiao.platform.web.ActingPosts;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A subject {@code <name>:<n>} is a person with n posts. */
@SpringBootApplication
@Import(PlatformConfiguration.class)
public class ProbeApplication {

    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }

    @Bean
    ProbeJob probeJob(JdbcClient jdbcClient) {
        return new ProbeJob(jdbcClient, null);
    }

    @Bean
    ProbeJob probeImport(JdbcClient jdbcClient) {
        return new ProbeJob(jdbcClient, JobHandler.IMPORT);
    }

    @Bean
    ProbeListener probeListener(JdbcClient jdbcClient) {
        return new ProbeListener(jdbcClient);
    }

    @Bean
    ActingPosts actingPosts() {
        return (subject, today) -> {
            int posts = Integer.parseInt(subject.substring(subject.indexOf(':') + 1));
            return posts == 0
                    ? null
                    : new ActingPosts.Holder(
                            id(subject),
                            "王芳",
                            IntStream.range(0, posts)
                                    .mapToObj(n -> post(subject, n))
                                    .toList());
        };
    }

    /** The n-th post of a subject. */
    public static Post post(String subject, int n) {
        return new Post(id(subject + "/" + n), "UNIT_CLERK", id("unit"), "忻府区教育局");
    }

    /** The id of a thing with this name. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Runs the service of probes as a process of its own. */
    public static void main(String[] arguments) {
        SpringApplication.run(ProbeApplication.class, arguments);
    }
}
