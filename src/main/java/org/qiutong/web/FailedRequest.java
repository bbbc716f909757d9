package org.qiutong.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers a request that failed, in place of Spring's own answer, which depends on what the client
/// accepts and names the parts of the program. A direct request for its address gets 404.
@Controller
@ConditionalOnWebApplication
class FailedRequest implements ErrorController {

    private final ErrorPage page;

    FailedRequest(ErrorPage page) {
        this.page = page;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && Refusals.concerns(request, path)) {
            Refusals.write(request, response, status);
        } else {
            page.write(request, response);
        }
    }
}
