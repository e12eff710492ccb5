package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.job.Jobs;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.trail.Trail;
import cn.jixiao.platform.trail.TrailEntry;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Reads files into runs and sets the jobs going that look at them and take them in. */
@Service
class Intake {

    /** The largest file, in MiB. */
    static final int MEBIBYTES = 50;

    private static final int HEAD = 4;

    /** A file as it comes in. */
    record Brought(String name, InputStream body) {}

    private final Runs runs;
    private final RunRows rows;
    private final Jobs jobs;
    private final Trail trail;
    private final Idempotency idempotency;

    Intake(Runs runs, RunRows rows, Jobs jobs, Trail trail, Idempotency idempotency) {
        this.runs = runs;
        this.rows = rows;
        this.jobs = jobs;
        this.trail = trail;
        this.idempotency = idempotency;
    }

    /**
     * Reads a file, and looks at it or takes it in. A file that is not taken leaves nothing.
     *
     * @param apply whether what is sound goes in at once
     * @param answer what is answered about the run; kept with the key
     * @throws Refusal 422 for a file that is none of ours; 413 for one that is too large
     */
    <T> ResponseEntity<T> bring(
            int year,
            Brought file,
            boolean apply,
            IdempotencyKey key,
            Acting acting,
            Function<UUID, ResponseEntity<T>> answer) {
        Path at = null;
        try {
            at = Files.createTempFile("budget-", ".in");
            MessageDigest digest = Digests.sha256();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(at), digest)) {
                copy(file.body(), out);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return read(at, year, new Told(file.name(), sha256, apply), key, acting, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            forget(at);
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            size += n;
            if (size > (long) MEBIBYTES << 20) {
                throw Refusal.of(413, "FILE_TOO_LARGE", MEBIBYTES).field("file");
            }
            out.write(buffer, 0, n);
        }
    }

    /** What is known of a file before it is read. */
    private record Told(String name, String sha256, boolean apply) {}

    private <T> ResponseEntity<T> read(
            Path at, int year, Told told, IdempotencyKey key, Acting acting, Function<UUID, ResponseEntity<T>> answer)
            throws IOException {
        Runs.Format format = format(at);
        UUID run = runs.begin(year, told.name(), format, told.sha256(), acting);
        try {
            Staging staging = new Staging(rows, run);
            staging.read(at, told.name(), format);
            return idempotency.once(key, List.of(told.sha256(), year, told.apply()), () -> {
                UUID job = order(run, year, told.name(), told.apply());
                Runs.Stage stage = told.apply() ? Runs.Stage.APPLY : Runs.Stage.CHECK;
                runs.goOn(run, stage, staging.count(), staging.spares(), job);
                return answer.apply(run);
            });
        } catch (RuntimeException refused) {
            runs.refuse(run);
            throw refused;
        }
    }

    /** Takes in what was looked at. */
    void apply(Runs.Run run) {
        runs.goOn(
                run.id(),
                Runs.Stage.APPLY,
                run.rows(),
                run.spare(),
                order(run.id(), run.fiscalYear(), run.fileName(), true));
    }

    private UUID order(UUID run, int year, String name, boolean apply) {
        UUID job =
                jobs.enqueue(RunJob.KIND, (apply ? "导入预算数据：" : "核对预算数据：") + name, new RunJob.Order(run, year, apply));
        trail.append(TrailEntry.of(apply ? "BUDGET_RUN_APPLIED" : "BUDGET_RUN_CHECKED", "BUDGET_RUN", run));
        return job;
    }

    /** By its first characters: a zip or Office file, a JSON document, or else text. */
    private static Runs.Format format(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == HEAD && ((head[0] == 'P' && head[1] == 'K') || head[0] == (byte) 0xD0)) {
            return Runs.Format.XLSX;
        }
        return head.length > 0 && head[0] == '{' ? Runs.Format.JSON : Runs.Format.CSV;
    }

    private static void forget(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
