package cn.jixiao.platform.workbook;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Reads one sheet as a stream, so that a million blank formatted rows cost nothing. Formulas are never evaluated. */
final class SheetStream {
    private static final int MOST_MERGES = 5_000;
    private static final int LONGEST_TEXT = 40_000;
    private static final int MOST_COLUMNS = 16_384;

    private final XMLStreamReader xml;
    private final ReadOnlySharedStringsTable strings;
    private final ShownNumber numbers;
    private final int mostCells;
    private final CellSink sink;

    private int row = -1;
    private int column = -1;
    private int cells;
    private int merges;

    SheetStream(
            InputStream in,
            ReadOnlySharedStringsTable strings,
            ShownNumber numbers,
            WorkbookLimits limits,
            CellSink sink)
            throws XMLStreamException {
        this.xml = secureFactory().createXMLStreamReader(in);
        this.strings = strings;
        this.numbers = numbers;
        this.mostCells = limits.cells();
        this.sink = sink;
    }

    static XMLInputFactory secureFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Takes the cells of a sheet in their order, and its merged areas, which stand behind all cells. */
    interface CellSink {
        void cell(GridCell cell) throws RefusedWorkbook;

        void merge(CellRangeAddress area);
    }

    void read() throws XMLStreamException, RefusedWorkbook {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> startRow();
                    case "c" -> cell();
                    case "mergeCell" -> merge();
                    default -> {}
                }
            }
        }
    }

    private void startRow() {
        String number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
    }

    private void merge() throws RefusedWorkbook {
        if (++merges > MOST_MERGES) {
            throw new RefusedWorkbook(WorkbookFault.TOO_MANY_CELLS, String.valueOf(MOST_MERGES));
        }
        String area = xml.getAttributeValue(null, "ref");
        if (area != null) {
            sink.merge(CellRangeAddress.valueOf(area));
        }
    }

    private void cell() throws XMLStreamException, RefusedWorkbook {
        String address = xml.getAttributeValue(null, "r");
        if (address == null) {
            column++;
        } else {
            place(address);
        }
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        boolean formula = false;
        StringBuilder value = new StringBuilder();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String inner = xml.getLocalName();
                switch (inner) {
                    case "f" -> {
                        formula = true;
                        xml.getElementText();
                    }
                    // A cell that was a text of its own and became a shared one may still have the old text beside it.
                    case "v", "t" -> {
                        String text = xml.getElementText();
                        if (inner.equals("t") == "inlineStr".equals(type)) {
                            value.append(text);
                        }
                    }
                    case "rPh" -> skip();
                    default -> {}
                }
            }
        }
        keep(shown(type, value.toString(), style == null ? 0 : Integer.parseInt(style), formula));
    }

    /** Sets row and column from an address like {@code AB12}; by hand, since a large sheet has a million of them. */
    private void place(String address) {
        int at = 0;
        int letters = 0;
        while (at < address.length() && Character.isLetter(address.charAt(at))) {
            letters = letters * 26 + Character.toUpperCase(address.charAt(at)) - 'A' + 1;
            at++;
        }
        column = letters - 1;
        row = Integer.parseInt(address, at, address.length(), 10) - 1;
        if (column < 0 || column >= MOST_COLUMNS || row < 0) {
            throw new IllegalArgumentException(address);
        }
    }

    /** A reading aid in small letters is no part of the text. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private @Nullable GridCell shown(@Nullable String type, String value, int style, boolean formula) {
        if (value.isEmpty() && !formula) {
            return null;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> text(strings.getItemAt(Integer.parseInt(value.strip())).getString(), formula, false);
            case "inlineStr", "str" -> text(new XSSFRichTextString(value).getString(), formula, false);
            case "b" -> text("1".equals(value.strip()) ? "TRUE" : "FALSE", formula, false);
            case "e" -> text(value, formula, true);
            case "d" -> text(value, formula, false);
            default -> value.isEmpty() ? text("", formula, false) : numbers.cell(row, column, value, style, formula);
        };
    }

    private GridCell text(String text, boolean formula, boolean error) {
        return new GridCell(row, column, text, CellKind.TEXT, formula, error);
    }

    private void keep(@Nullable GridCell cell) throws RefusedWorkbook {
        if (cell == null || (!cell.formula() && WidthFolding.trim(cell.text()).isEmpty())) {
            return;
        }
        if (++cells > mostCells || cell.text().length() > LONGEST_TEXT) {
            throw new RefusedWorkbook(WorkbookFault.TOO_MANY_CELLS, String.valueOf(mostCells));
        }
        sink.cell(cell);
    }
}
