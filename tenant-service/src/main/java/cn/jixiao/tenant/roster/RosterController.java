package cn.jixiao.tenant.roster;

import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import cn.jixiao.platform.workbook.WorkbookLimits;
import cn.jixiao.tenant.administration.Administration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes bodies, people and posts from a workbook: a template, what a file would do, doing it, and what could not be done. */
@RestController
@RequestMapping("/api/v1/tenant")
@Articles("6")
class RosterController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** How many rows of a sheet are new, change something, change nothing, or cannot be taken. */
    record RosterCounts(int created, int changed, int unchanged, int faulty) {

        static RosterCounts of(List<RosterEffect> effects) {
            return new RosterCounts(
                    count(effects, RosterEffect.CREATED),
                    count(effects, RosterEffect.CHANGED),
                    count(effects, RosterEffect.UNCHANGED),
                    count(effects, RosterEffect.FAULTY));
        }

        private static int count(List<RosterEffect> effects, RosterEffect wanted) {
            return (int) effects.stream().filter(effect -> effect == wanted).count();
        }
    }

    /**
     * One thing wrong.
     *
     * @param row its number as the spreadsheet shows it
     * @param cell address of the cell; null where the whole row is meant
     * @param column head of the column; null likewise
     * @param detail why, and what to do
     */
    record RosterFault(
            String sheet,
            int row,
            @Nullable String cell,
            @Nullable String column,
            String code,
            String detail) {}

    /** What came, or would come, of a workbook; {@code spareSheets} were not read. */
    record RosterOutcome(RosterCounts units, RosterCounts people, List<RosterFault> faults, List<String> spareSheets) {}

    private final RosterImport imports;
    private final RosterWorkbook workbooks;
    private final Administration administration;
    private final Idempotency idempotency;

    RosterController(
            RosterImport imports, RosterWorkbook workbooks, Administration administration, Idempotency idempotency) {
        this.imports = imports;
        this.workbooks = workbooks;
        this.administration = administration;
        this.idempotency = idempotency;
    }

    /** The empty workbook. */
    @GetMapping("/roster-template")
    ResponseEntity<byte[]> template(Acting acting) {
        administration.requireRoster(acting);
        return xlsx("单位和人员.xlsx", workbooks.template());
    }

    /** What a workbook would do; nothing is kept. */
    @PostMapping(path = "/roster-checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RosterOutcome check(Acting acting, @RequestParam("file") MultipartFile file) throws IOException {
        administration.requireRoster(acting);
        return outcome(imports.check(acting, bytes(file)));
    }

    /** Does what a workbook says: good rows go in, bad ones are named. */
    @PostMapping(path = "/roster-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<RosterOutcome> load(Acting acting, IdempotencyKey key, @RequestParam("file") MultipartFile file)
            throws IOException {
        administration.requireRoster(acting);
        byte[] workbook = bytes(file);
        return idempotency.once(
                key, List.of(workbook), () -> ResponseEntity.ok(outcome(imports.apply(acting, workbook))));
    }

    /** The rows of a workbook that cannot be taken, marked, to be mended and sent again. */
    @PostMapping(path = "/roster-marks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> marks(Acting acting, @RequestParam("file") MultipartFile file) throws IOException {
        administration.requireRoster(acting);
        return xlsx(
                "待改的单位和人员.xlsx",
                workbooks.marked(imports.check(acting, bytes(file)).faults()));
    }

    private static byte[] bytes(MultipartFile file) throws IOException {
        if (file.getSize() > WorkbookLimits.standard().bytes()) {
            throw Refusal.of(413, "FILE_TOO_LARGE", WorkbookLimits.MEBIBYTES).field("file");
        }
        return file.getBytes();
    }

    private static RosterOutcome outcome(RosterImport.Done done) {
        return new RosterOutcome(
                RosterCounts.of(Objects.requireNonNull(done.effects().get(RosterSheet.UNITS))),
                RosterCounts.of(Objects.requireNonNull(done.effects().get(RosterSheet.PEOPLE))),
                done.faults().stream().map(found -> fault(done.book(), found)).toList(),
                done.book().spareSheets());
    }

    private static RosterFault fault(RosterBook book, RosterFaults.Found found) {
        RosterRow row = found.row();
        RosterColumn column = found.column();
        @Nullable
        Integer place = column == null
                ? null
                : Objects.requireNonNull(book.columns().get(row.sheet())).get(column);
        return new RosterFault(
                row.sheet().title(),
                row.row() + 1,
                place == null ? null : new CellReference(row.row(), place).formatAsString(false),
                column == null ? null : column.head(),
                found.code(),
                found.detail());
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
