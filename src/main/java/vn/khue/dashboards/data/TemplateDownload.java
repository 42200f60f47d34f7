package vn.khue.dashboards.data;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.ContractTemplate;
import vn.khue.catalogue.ContractTemplate.CodeList;

/**
 * The workbook to fill in for a dataset, made when it is asked for.
 *
 * @param example values of the example that fit the reader, by column
 * @param lists codes to choose from
 */
record TemplateDownload(Contract contract, Locale language, Map<String, String> example, List<CodeList> lists)
        implements DownloadHandler {

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    TemplateDownload(Contract contract, Locale language) {
        this(contract, language, Map.of(), List.of());
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(fileName());
        event.setContentType(WORKBOOK);
        new ContractTemplate(contract, language, example, lists).write(event.getOutputStream());
    }

    String fileName() {
        return contract.id() + ".xlsx";
    }
}
