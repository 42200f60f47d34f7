package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The words of the list of files that are on their way. */
final class UploadWords {

    private UploadWords() {
    }

    static UploadI18N of(Component page) {
        UploadI18N.Uploading uploading = new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status().setConnecting(say(page, "connecting"))
                        .setStalled(say(page, "stalled")).setProcessing(say(page, "processing"))
                        .setHeld(say(page, "held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix(say(page, "remaining"))
                        .setUnknown(say(page, "remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error().setServerUnavailable(say(page, "server-away"))
                        .setUnexpectedServerError(say(page, "server-error")).setForbidden(say(page, "forbidden")));
        return new UploadI18N()
                .setFile(new UploadI18N.File().setRetry(say(page, "retry")).setStart(say(page, "start"))
                        .setRemove(say(page, "remove")))
                .setError(new UploadI18N.Error().setTooManyFiles(say(page, "too-many"))
                        .setFileIsTooBig(say(page, "too-big")).setIncorrectFileType(say(page, "wrong-type")))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "KB", "MB", "GB", "TB")))
                .setUploading(uploading);
    }

    private static String say(Component page, String key) {
        return page.getTranslation("upload." + key);
    }
}
