package vn.khue.dashboards.data;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.ContractTemplate;

/** The workbook to fill in for a dataset, made when it is asked for. */
record TemplateDownload(Contract contract, Locale language) implements DownloadHandler {

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(fileName());
        event.setContentType(WORKBOOK);
        new ContractTemplate(contract, language).write(event.getOutputStream());
    }

    String fileName() {
        return contract.id() + ".xlsx";
    }
}
