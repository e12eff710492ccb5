package cn.jixiao.core.target;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.form.CellDifference;
import cn.jixiao.core.form.FieldTexts;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.web.Idempotency;
import cn.jixiao.platform.web.IdempotencyKey;
import cn.jixiao.platform.workbook.FormCell;
import cn.jixiao.platform.workbook.WorkbookLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Import and export of the official workbook. */
@RestController
@RequestMapping("/api/v1/core")
class ExchangeController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** What an import made, with notes by cell, and the sheet that the form was found on. */
    record ImportView(TargetView target, List<ImportNotes.Note> notes, Layout layout) {}

    /** Where the form was found. */
    record Layout(@Nullable String sheet) {}

    /** A cell that export gives back otherwise than it was imported, at the place where it stands now. */
    @Schema(name = "CellDifference")
    record ChangedCell(
            String field,
            @Nullable FormCell importedCell,
            @Nullable FormCell exportedCell,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String label,
            String imported,
            String exported) {

        static ChangedCell of(CellDifference difference, Locale locale) {
            FormCell at = difference.exportedCell() == null ? difference.importedCell() : difference.exportedCell();
            return new ChangedCell(
                    difference.field(),
                    difference.importedCell(),
                    difference.exportedCell(),
                    at == null ? null : at.sheet(),
                    at == null ? null : at.address(),
                    FieldTexts.label(difference.field(), locale),
                    difference.imported(),
                    difference.exported());
        }
    }

    private final Desk desk;
    private final Exchange exchange;
    private final TargetTemplates templates;
    private final TargetViews views;
    private final Idempotency idempotency;

    ExchangeController(
            Desk desk, Exchange exchange, TargetTemplates templates, TargetViews views, Idempotency idempotency) {
        this.desk = desk;
        this.exchange = exchange;
        this.templates = templates;
        this.views = views;
        this.idempotency = idempotency;
    }

    @PostMapping(path = "/target-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ImportView> load(
            Acting acting,
            @Nullable IdempotencyKey key,
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        int year = desk.year(fiscalYear);
        Mandate mandate = desk.mandateToFillIn(acting, year);
        if (file.getSize() > WorkbookLimits.standard().bytes()) {
            throw Refusal.of(413, "FILE_TOO_LARGE", WorkbookLimits.MEBIBYTES).field("file");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "target.xlsx");
        byte[] workbook = file.getBytes();
        Exchange.Brought brought = exchange.bring(year, name, workbook, acting);
        try {
            return idempotency.once(
                    key,
                    List.of(name, workbook),
                    () -> ResponseEntity.status(HttpStatus.CREATED)
                            .body(imported(exchange.load(brought, acting, mandate), acting)));
        } catch (RuntimeException refused) {
            exchange.discard(brought, acting, refused);
            throw refused;
        }
    }

    private ImportView imported(Exchange.Imported imported, Acting acting) {
        List<ImportNotes.Note> notes =
                ImportNotes.of(imported.notes(), imported.target().record().content(), LocaleContextHolder.getLocale());
        return new ImportView(views.of(imported.target(), acting), notes, new Layout(imported.sheet()));
    }

    @GetMapping("/targets/{id}/export")
    ResponseEntity<byte[]> export(Acting acting, @PathVariable UUID id) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_READ);
        TargetRecord record = exchange.record(id, mandate);
        return workbook(Exchange.fileName(record), exchange.export(record, acting, mandate));
    }

    private static ResponseEntity<byte[]> workbook(String fileName, byte[] workbook) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(workbook);
    }

    @GetMapping("/targets/{id}/export/changes")
    List<ChangedCell> changes(Acting acting, @PathVariable UUID id) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_READ);
        Locale locale = LocaleContextHolder.getLocale();
        return exchange.changes(exchange.record(id, mandate), acting, mandate).stream()
                .map(difference -> ChangedCell.of(difference, locale))
                .toList();
    }

    /** The form to fill in away from the page: what is known of the project stands in it already. */
    @GetMapping("/target-template")
    ResponseEntity<byte[]> template(
            Acting acting, @RequestParam UUID projectId, @RequestParam(required = false) @Nullable Integer year) {
        Mandate mandate = desk.mandate(acting, desk.year(year)).require(Capability.SUBJECT_READ);
        TargetTemplates.Filled filled = templates.of(projectId, mandate);
        return workbook(filled.fileName(), filled.workbook());
    }
}
