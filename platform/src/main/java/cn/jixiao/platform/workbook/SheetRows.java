package cn.jixiao.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** Hands out the filled rows of a large workbook one by one, so that memory does not grow with its rows. */
public final class SheetRows {

    private final WorkbookLimits limits;

    /** Under these limits. */
    public SheetRows(WorkbookLimits limits) {
        this.limits = limits;
    }

    /** Takes the rows of a workbook in their order. */
    public interface RowSink {

        /** A sheet begins. */
        void sheet(String name) throws RefusedWorkbook;

        /**
         * A filled row of it.
         *
         * @param row from 0
         * @param cells its filled cells by column; merged areas are not known here
         */
        void row(int row, List<GridCell> cells) throws RefusedWorkbook;
    }

    /**
     * Reads a workbook that {@link WorkbookIntake#accept(Path)} let pass.
     *
     * @throws RefusedWorkbook where its parts are broken, hold more than the limits allow, or the sink refuses it
     */
    public void read(Path workbook, RowSink sink) throws RefusedWorkbook {
        try (OPCPackage opened = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            boolean[] since1904 = {false};
            List<SheetSource.Listed> listed = SheetSource.list(reader, since1904);
            ShownNumber numbers = new ShownNumber(reader.getStylesTable(), since1904[0]);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
            for (SheetSource.Listed sheet : listed) {
                kept(() -> sink.sheet(sheet.name()));
                Gathering rows = new Gathering(sink);
                try (InputStream in = reader.getSheet(sheet.relation())) {
                    new SheetStream(in, strings, numbers, limits, rows).read();
                }
                rows.give();
            }
        } catch (SinkFailed failed) {
            throw failed.cause();
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
            // The parsers throw unchecked exceptions of many kinds at broken parts; none of them is our fault.
            throw new RefusedWorkbook(WorkbookFault.DAMAGED, e);
        }
    }

    private interface Giving {
        void give() throws RefusedWorkbook;
    }

    /** What the sink throws is no fault of the workbook's. */
    private static void kept(Giving giving) throws RefusedWorkbook {
        try {
            giving.give();
        } catch (RuntimeException e) {
            throw new SinkFailed(e);
        }
    }

    private static final class SinkFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException failure;

        SinkFailed(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }

        RuntimeException cause() {
            return failure;
        }
    }

    /** Gathers the cells of one row. */
    private static final class Gathering implements SheetStream.CellSink {
        private final RowSink sink;
        private List<GridCell> cells = new ArrayList<>();

        Gathering(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void cell(GridCell cell) throws RefusedWorkbook {
            if (!cells.isEmpty() && cells.getLast().row() != cell.row()) {
                give();
            }
            cells.add(cell);
        }

        @Override
        public void merge(CellRangeAddress area) {
            // Tables of many rows have none that matter.
        }

        void give() throws RefusedWorkbook {
            if (!cells.isEmpty()) {
                List<GridCell> row = cells;
                cells = new ArrayList<>();
                kept(() -> sink.row(row.getFirst().row(), row));
            }
        }
    }
}
