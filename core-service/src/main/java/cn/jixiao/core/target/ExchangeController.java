package cn.jixiao.core.target;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.form.CellDifference;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
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
    private static final long MOST = 10L << 20;

    /** What an import made, with notes by cell. */
    record ImportView(TargetView target, List<Note> notes) {}

    /** A note on a cell of the workbook. */
    record Note(
            String code,
            String level,
            @Nullable String sheet,
            @Nullable String cell,
            String field,
            String detail,
            String remedy) {}

    private final Desk desk;
    private final Exchange exchange;
    private final TargetViews views;

    ExchangeController(Desk desk, Exchange exchange, TargetViews views) {
        this.desk = desk;
        this.exchange = exchange;
        this.views = views;
    }

    @PostMapping(path = "/target-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ImportView load(
            Acting acting,
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        int year = desk.year(fiscalYear);
        Mandate mandate = desk.mandate(acting, year).require(Capability.TARGET_WRITE);
        if (file.getSize() > MOST) {
            throw Refusal.of(413, "HTTP_413");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "target.xlsx");
        Exchange.Imported imported = exchange.load(year, name, file.getBytes(), acting, mandate);
        Locale locale = LocaleContextHolder.getLocale();
        List<Note> notes = imported.notes().stream()
                .map(note -> new Note(
                        note.code().name(),
                        note.level().name(),
                        note.cell() == null ? null : note.cell().sheet(),
                        note.cell() == null ? null : note.cell().address(),
                        note.field(),
                        note.fact(locale),
                        note.remedy(locale)))
                .toList();
        return new ImportView(views.of(imported.target(), acting), notes);
    }

    @GetMapping("/targets/{id}/export")
    ResponseEntity<byte[]> export(Acting acting, @PathVariable UUID id) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_READ);
        TargetRecord record = exchange.record(id, mandate);
        byte[] workbook = exchange.export(record, acting, mandate);
        ContentDisposition name = ContentDisposition.attachment()
                .filename(Exchange.fileName(record), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(workbook);
    }

    @GetMapping("/targets/{id}/export/changes")
    List<CellDifference> changes(Acting acting, @PathVariable UUID id) {
        Mandate mandate = desk.mandateFor(acting, id).require(Capability.TARGET_READ);
        return exchange.changes(exchange.record(id, mandate), acting, mandate);
    }
}
