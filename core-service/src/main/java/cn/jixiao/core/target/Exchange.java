package cn.jixiao.core.target;

import cn.jixiao.core.budget.Project;
import cn.jixiao.core.budget.Projects;
import cn.jixiao.core.directory.Mandate;
import cn.jixiao.core.document.Originals;
import cn.jixiao.core.form.CellDifference;
import cn.jixiao.core.form.Finding;
import cn.jixiao.core.form.FormComparison;
import cn.jixiao.core.form.FormLimits;
import cn.jixiao.core.form.TargetForm;
import cn.jixiao.core.form.TargetWorkbookReader;
import cn.jixiao.core.form.TargetWorkbookWriter;
import cn.jixiao.core.form.WorkbookReading;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.workbook.FormCell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** The official workbook in and out: what was typed goes in, and comes back cell by cell but for what was mended (Art. 19). */
@Service
@Articles("19")
class Exchange {

    /** What an import made: the target, what a person should know about the workbook, and the sheet that was read. */
    record Imported(
            Dossier target, List<Finding> notes, @Nullable String sheet) {}

    private final Projects projects;
    private final TargetReader reader;
    private final Declaration declaration;
    private final Originals originals;
    private final Desk desk;

    Exchange(Projects projects, TargetReader reader, Declaration declaration, Originals originals, Desk desk) {
        this.projects = projects;
        this.reader = reader;
        this.declaration = declaration;
        this.originals = originals;
        this.desk = desk;
    }

    /** A workbook that was read and whose bytes are in the store. */
    record Brought(WorkbookReading.Read read, Originals.Brought original, int year) {}

    /**
     * Reads a workbook and puts it into the store. This is outside the transaction of the import, which a slow store must not
     * hold up.
     *
     * @throws Refusal 422 with every reason, by sheet and cell, when it is not the form
     */
    Brought bring(int year, String name, byte[] workbook, Acting acting) {
        return new Brought(read(workbook), originals.bring(year, name, workbook, acting), year);
    }

    /**
     * Imports a workbook into the open target of its project, opening one where there is none. In one transaction the target has
     * its content and the workbook, or neither.
     *
     * @throws Refusal 422 when its project is not found
     */
    Imported load(Brought brought, Acting acting, Mandate mandate) {
        WorkbookReading.Read read = brought.read();
        Project project = project(read.form(), brought.year(), mandate);
        TargetRecord before = desk.read(() -> reader.ofSubject(project.id(), mandate.reach())
                .orElseGet(() -> declaration.open(project.id(), acting, mandate).record()));
        TargetContent content = FormContent.of(read.form(), before.content());
        Dossier saved = declaration.save(before.id(), "\"v" + before.rowVersion() + "\"", content, acting);
        originals.enter(Target.RECORD_KIND, before.id(), brought.original(), acting);
        FormCell at = read.form().header().projectName().cell();
        return new Imported(saved, read.notes(), at == null ? null : at.sheet());
    }

    /** Takes the workbook away again of an import that was refused or had been answered before. */
    void discard(Brought brought, Acting acting, RuntimeException because) {
        originals.discard(brought.original(), acting, because);
    }

    /** Writes the target as the official workbook, into the imported one where there is one. */
    byte[] export(TargetRecord record, Acting acting, Mandate mandate) {
        return written(record, original(record, acting, mandate));
    }

    /** The cells that export gives back otherwise than they were imported; empty where nothing was imported. */
    List<CellDifference> changes(TargetRecord record, Acting acting, Mandate mandate) {
        byte[] original = original(record, acting, mandate);
        if (original == null) {
            return List.of();
        }
        // Held against the workbook that is really handed out: what is listed cannot differ from what is in it.
        return FormComparison.differences(
                read(original).form(), read(written(record, original)).form());
    }

    private static byte[] written(TargetRecord record, byte @Nullable [] original) {
        TargetWorkbookWriter writer = new TargetWorkbookWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (original == null) {
                writer.write(new ContentForm(record, null).form(), out);
            } else {
                TargetForm form = new ContentForm(record, read(original).form()).form();
                writer.writeInto(new ByteArrayInputStream(original), form, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte @Nullable [] original(TargetRecord record, Acting acting, Mandate mandate) {
        Optional<InputStream> stored =
                originals.latest(record.id(), record.version(), mandate.reach(), acting.bureauId());
        if (stored.isEmpty()) {
            return null;
        }
        try (InputStream bytes = stored.get()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkbookReading.Read read(byte[] workbook) {
        try {
            return switch (new TargetWorkbookReader().read(new ByteArrayInputStream(workbook), FormLimits.standard())) {
                case WorkbookReading.Read read -> read;
                case WorkbookReading.Refused refused -> throw refusal(refused.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal refusal(List<Finding> problems) {
        Locale locale = LocaleContextHolder.getLocale();
        return Refusal.rule("WORKBOOK_REFUSED", problems.getFirst().fact(locale))
                .article("19")
                .with(Map.of("errors", ImportNotes.of(problems, null, locale)));
    }

    private Project project(TargetForm form, int year, Mandate mandate) {
        String code = form.header().projectCode().text();
        if (!code.isEmpty()) {
            return projects.byCode(year, code, mandate.reach())
                    .orElseThrow(() -> Refusal.rule("PROJECT_UNKNOWN", code).field("header.projectCode"));
        }
        String name = form.header().projectName().text();
        List<Project> named = projects.byName(year, name, mandate.reach());
        if (named.size() != 1) {
            throw Refusal.rule(named.isEmpty() ? "PROJECT_UNKNOWN" : "PROJECT_AMBIGUOUS", name)
                    .field("header.projectName");
        }
        return named.getFirst();
    }

    /** Names of what is known about an id; kept beside the file name of an export. */
    static String fileName(TargetRecord record) {
        return record.subject().name() + "-项目支出绩效目标申报表.xlsx";
    }

    /** Reads the target that an export is made of. */
    TargetRecord record(UUID id, Mandate mandate) {
        return desk.read(() -> reader.current(id, mandate.reach()).orElseThrow(Refusal::notFound));
    }
}
