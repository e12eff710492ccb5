package cn.jixiao.tenant.roster;

import cn.jixiao.platform.workbook.PlainCells;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.people.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the workbook: empty to be filled in, or with the rows that could not be taken, each with its ground, to be mended. */
@Component
class RosterWorkbook {

    private static final String GROUND = "错误说明";
    private static final int ROWS = 2_000;
    private static final int WIDTH = 20 * 256;
    private static final int WIDE = 80 * 256;

    private final MessageSource messages;

    RosterWorkbook(MessageSource messages) {
        this.messages = messages;
    }

    /** The empty workbook, with the lists of codes to choose from. */
    byte[] template() {
        return write(List.of());
    }

    /** The rows that have faults as they were, the cells at fault in red, with what to do in the last column. */
    byte[] marked(List<RosterFaults.Found> faults) {
        return write(faults);
    }

    private byte[] write(List<RosterFaults.Found> faults) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PlainCells cells = new PlainCells(workbook);
            for (RosterSheet sheet : RosterSheet.values()) {
                XSSFSheet page = workbook.createSheet(sheet.title());
                heads(page, sheet, cells, !faults.isEmpty());
                rows(page, sheet, cells, faults);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
        }
    }

    private void heads(XSSFSheet page, RosterSheet sheet, PlainCells cells, boolean marked) {
        XSSFRow heads = page.createRow(0);
        List<RosterColumn> columns = sheet.columns();
        for (int c = 0; c < columns.size(); c++) {
            cells.head(heads.createCell(c), columns.get(c).head());
            page.setColumnWidth(c, WIDTH);
            page.setDefaultColumnStyle(c, cells.textStyle());
            List<String> choices = choices(columns.get(c));
            if (!choices.isEmpty()) {
                offer(page, c, choices);
            }
        }
        if (marked) {
            cells.head(heads.createCell(columns.size()), GROUND);
            page.setColumnWidth(columns.size(), WIDE);
        }
        page.createFreezePane(0, 1);
    }

    private static void rows(XSSFSheet page, RosterSheet sheet, PlainCells cells, List<RosterFaults.Found> faults) {
        List<RosterRow> rows = faults.stream()
                .map(RosterFaults.Found::row)
                .filter(row -> row.sheet() == sheet)
                .distinct()
                .toList();
        for (RosterRow row : rows) {
            List<RosterFaults.Found> here =
                    faults.stream().filter(fault -> fault.row().equals(row)).toList();
            XSSFRow line = page.createRow(page.getLastRowNum() + 1);
            List<RosterColumn> columns = sheet.columns();
            for (int c = 0; c < columns.size(); c++) {
                RosterColumn column = columns.get(c);
                boolean wrong = here.stream().anyMatch(fault -> fault.column() == column);
                cells.text(line.createCell(c), row.raw(column), wrong);
            }
            String ground = String.join(
                    "\n", here.stream().map(RosterWorkbook::ground).distinct().toList());
            cells.text(line.createCell(columns.size()), ground, false);
        }
    }

    private static String ground(RosterFaults.Found fault) {
        @Nullable RosterColumn column = fault.column();
        return column == null ? fault.detail() : column.head() + "：" + fault.detail();
    }

    private static void offer(XSSFSheet page, int column, List<String> choices) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(page);
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, ROWS, column, column));
        list.setShowErrorBox(false);
        page.addValidationData(list);
    }

    private List<String> choices(RosterColumn column) {
        return switch (column) {
            case KIND -> labels("bodyKind", OrgUnit.Kind.values());
            case NATURE -> labels("nature", OrgUnit.Nature.values());
            case ROLE -> labels("role", Role.values());
            default -> List.of();
        };
    }

    private List<String> labels(String group, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> messages.getMessage(group + "." + value.name(), null, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }
}
