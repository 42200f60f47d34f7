package vn.khue.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import vn.khue.ingest.FileTooLarge;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;

/** Problems as of RFC 9457, in Vietnamese unless English is asked for: what is wrong, and what to do about it. */
@RestControllerAdvice
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource texts;

    ApiProblems(MessageSource texts) {
        this.texts = texts;
    }

    /** The unknown and the hidden look the same. */
    @ExceptionHandler
    ProblemDetail notVisible(NotVisible problem, HttpServletRequest request) {
        LOG.debug("not visible: {}", problem.getMessage());
        return problem(HttpStatus.NOT_FOUND, "api.not-visible", Map.of(), request);
    }

    @ExceptionHandler
    ProblemDetail badRequest(BadRequest problem, HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, problem.code(), problem.arguments(), request);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(FileTooLarge problem, HttpServletRequest request) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "api.too-large",
                Map.of("limit", DataSize.ofBytes(problem.limit()).toMegabytes()), request);
    }

    @ExceptionHandler
    ProblemDetail refused(CatalogueRefused problem, HttpServletRequest request) {
        ProblemDetail detail = problem(HttpStatus.UNPROCESSABLE_CONTENT, "api.catalogue.refused",
                Map.of("count", problem.problems().size()), request);
        detail.setProperty("problems", problem.problems().stream()
                .map(one -> CatalogueAnswer.Problem.of(one, language(request))).toList());
        return detail;
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException problem, HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, "api.unreadable", Map.of(), request);
    }

    @ExceptionHandler
    ProblemDetail nobody(AuthenticationException problem, HttpServletRequest request) {
        return problem(HttpStatus.UNAUTHORIZED, "api.sign-in", Map.of(), request);
    }

    @ExceptionHandler
    ProblemDetail forbidden(AccessDeniedException problem, HttpServletRequest request) {
        return problem(HttpStatus.FORBIDDEN, "api.forbidden", Map.of(), request);
    }

    /** What Spring itself refuses: a wrong verb, a wrong type, a parameter that cannot be read. */
    @ExceptionHandler
    ProblemDetail refused(Exception problem, HttpServletRequest request) {
        if (problem instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return problem(HttpStatus.valueOf(known.getStatusCode().value()), "api.refused", Map.of(), request);
        }
        if (problem instanceof TypeMismatchException || problem instanceof MultipartException
                || problem instanceof InvalidParameterException) {
            return problem(HttpStatus.BAD_REQUEST, "api.refused", Map.of(), request);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("unexpected problem {}", reference, problem);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "api.unexpected", Map.of("reference", reference), request);
    }

    private ProblemDetail problem(HttpStatus status, String code, Map<String, Object> arguments,
            HttpServletRequest request) {
        Locale language = language(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(texts.getMessage("api.status." + status.value(), null, status.getReasonPhrase(), language));
        problem.setDetail(text(code, arguments, language));
        problem.setProperty("code", code);
        problem.setProperty("remedy", text(code + ".remedy", arguments, language));
        return problem;
    }

    /** Vietnamese unless another is asked for. */
    static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? VIETNAMESE : request.getLocale();
    }

    private String text(String code, Map<String, Object> arguments, Locale language) {
        String text = texts.getMessage(code, null, code, language);
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", String.valueOf(argument.getValue()));
        }
        return text;
    }
}
