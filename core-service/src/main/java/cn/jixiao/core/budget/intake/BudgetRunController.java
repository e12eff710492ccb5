package cn.jixiao.core.budget.intake;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.job.BureauJob;
import cn.jixiao.platform.job.Job;
import cn.jixiao.platform.job.Jobs;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.platform.web.Cursor;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import cn.jixiao.platform.web.Page;
import cn.jixiao.platform.web.PageQuery;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** The budget office takes the year's money in: a file is looked at, then good rows go in and bad ones come back (Art. 3). */
@RestController
@RequestMapping(BudgetRunController.PATH)
@Articles("3")
class BudgetRunController {

    static final String PATH = "/api/v1/core/budget-runs";
    private static final int SHOWN = 20;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /**
     * A run.
     *
     * @param applied whether it is to take rows in; else it looks at them only
     * @param total rows of the file
     * @param done rows looked at or taken in so far
     * @param spare sheets and members that were not read
     * @param mine whether the person who asks set it going
     * @param outcome what it came to, once it is over
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BudgetRun(
            UUID id,
            int fiscalYear,
            String fileName,
            Runs.Format format,
            String sha256,
            boolean applied,
            Job.State state,
            int total,
            long done,
            List<String> spare,
            UUID jobId,
            String startedBy,
            boolean mine,
            Instant createdAt,
            @Nullable Instant finishedAt,
            Job.@Nullable Failure error,
            RunJob.@Nullable Outcome outcome) {}

    /**
     * One thing wrong with a row.
     *
     * @param row as the spreadsheet counts it
     * @param column head of the column; empty where the row as a whole is meant
     * @param value what stands there
     * @param notice whether it is said only, and nothing has to be mended
     * @param detail why, and what to do
     */
    record BudgetFault(
            String sheet, int row, String column, String value, String code, boolean notice, String detail) {}

    private final Mandates mandates;
    private final Intake intake;
    private final Runs runs;
    private final RunRows rows;
    private final IntakeTexts texts;
    private final IntakeWorkbook workbooks;
    private final Jobs jobs;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final JsonMapper json;

    BudgetRunController(
            Mandates mandates,
            Intake intake,
            Runs runs,
            RunRows rows,
            IntakeTexts texts,
            IntakeWorkbook workbooks,
            Jobs jobs,
            Idempotency idempotency,
            BusinessClock clock,
            JsonMapper json) {
        this.mandates = mandates;
        this.intake = intake;
        this.runs = runs;
        this.rows = rows;
        this.texts = texts;
        this.workbooks = workbooks;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.clock = clock;
        this.json = json;
    }

    /** Reads a workbook or a table of comma-separated values. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<BudgetRun> upload(
            Acting acting,
            IdempotencyKey key,
            @RequestParam int year,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        require(acting, year);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        Intake.Brought brought = new Intake.Brought(shortened(name), file.getInputStream());
        return intake.bring(year, brought, apply, key, acting, run -> started(acting, run));
    }

    /** Reads what the integrated budget system hands over as JSON. */
    @PostMapping(path = "/tables", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BudgetRun> send(
            Acting acting,
            IdempotencyKey key,
            @RequestParam int year,
            @RequestParam(defaultValue = "true") boolean apply,
            @RequestBody byte[] tables) {
        require(acting, year);
        Intake.Brought brought = new Intake.Brought("JSON", new ByteArrayInputStream(tables));
        return intake.bring(year, brought, apply, key, acting, run -> started(acting, run));
    }

    /** The newest runs of a year. */
    @GetMapping
    List<BudgetRun> list(Acting acting, @RequestParam int year) {
        require(acting, year);
        return runs.newest(year, SHOWN).stream().map(run -> view(acting, run)).toList();
    }

    /** One run. */
    @GetMapping("/{id}")
    BudgetRun one(Acting acting, @PathVariable UUID id) {
        return view(acting, find(acting, id));
    }

    /** Takes in what was looked at. */
    @PostMapping("/{id}/apply")
    ResponseEntity<BudgetRun> apply(Acting acting, IdempotencyKey key, @PathVariable UUID id) {
        find(acting, id);
        return idempotency.once(key, null, () -> {
            Runs.Run run = find(acting, id);
            BudgetRun now = view(acting, run);
            if (now.applied() || now.state() != Job.State.DONE) {
                throw Refusal.conflict("RUN_NOT_CHECKED", run.fileName());
            }
            intake.apply(run);
            return ResponseEntity.accepted().body(one(acting, id));
        });
    }

    /** What was not taken, and what the file has twice, in the file's order. */
    @GetMapping("/{id}/faults")
    Page<BudgetFault> faults(Acting acting, @PathVariable UUID id, PageQuery query) {
        find(acting, id);
        int after = query.after("budget-faults", 1)
                .map(cursor -> (int) cursor.number(0))
                .orElse(-1);
        List<RunRows.Fallen> found = rows.fallen(id, after, query.fetch());
        Page<RunRows.Fallen> page = Page.of(found, query, row -> Cursor.of("budget-faults", row.seq()), null);
        return new Page<>(
                page.items().stream()
                        .flatMap(row -> row.faults().stream().map(fault -> fault(row, fault)))
                        .toList(),
                page.next(),
                null);
    }

    /** The rows that were not taken as a workbook, marked, to be mended and sent again. */
    @GetMapping("/{id}/marked")
    ResponseEntity<byte[]> marked(Acting acting, @PathVariable UUID id) {
        find(acting, id);
        return xlsx("待改的预算数据.xlsx", workbooks.marked(id));
    }

    /** The empty workbook; it has nothing of a bureau in it. */
    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        return xlsx("预算数据.xlsx", workbooks.template());
    }

    private void require(Acting acting, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.malformed("FIELD_UNREADABLE", "year").field("year");
        }
        mandates.of(acting, year).require(Capability.SUBJECT_IMPORT);
    }

    private Runs.Run find(Acting acting, UUID id) {
        require(acting, clock.today().getYear());
        Runs.Run run = runs.find(id).orElseThrow(Refusal::notFound);
        require(acting, run.fiscalYear());
        return run;
    }

    private ResponseEntity<BudgetRun> started(Acting acting, UUID run) {
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + run)).body(one(acting, run));
    }

    private BudgetRun view(Acting acting, Runs.Run run) {
        BureauJob of = jobs.ofBureau(RunJob.KIND, Objects.requireNonNull(run.job()));
        Job job = of.job();
        return new BudgetRun(
                run.id(),
                run.fiscalYear(),
                run.fileName(),
                run.format(),
                run.sha256(),
                run.stage() == Runs.Stage.APPLY,
                job.state(),
                run.rows(),
                job.done(),
                run.spare(),
                job.id(),
                of.personName(),
                of.personId().equals(acting.personId()),
                run.createdAt(),
                job.finishedAt(),
                job.error(),
                job.result() == null ? null : json.treeToValue(job.result(), RunJob.Outcome.class));
    }

    private BudgetFault fault(RunRows.Fallen row, Entry.Fault fault) {
        int place = row.layout().columns().stream().map(Column::name).toList().indexOf(fault.column());
        String cell =
                place < 0 || place >= row.cells().size() ? null : row.cells().get(place);
        return new BudgetFault(
                row.sheet(),
                row.number(),
                IntakeTexts.head(row.layout(), fault),
                cell == null ? "" : Marks.text(cell),
                fault.code(),
                row.outcome() == Entry.Outcome.REPEATED,
                texts.of(row.layout(), fault, LocaleContextHolder.getLocale()));
    }

    private static String shortened(String name) {
        String clean = Marks.clean(name.strip());
        return clean.isEmpty() ? "—" : clean.length() > 200 ? clean.substring(0, 200) : clean;
    }

    private static ResponseEntity<byte[]> xlsx(String fileName, byte[] workbook) {
        String name = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(workbook);
    }
}
