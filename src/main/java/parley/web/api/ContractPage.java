package parley.web.api;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The contract, for people and for programs. */
@Controller
final class ContractPage {

    private final Contract contract;

    ContractPage(Contract contract) {
        this.contract = contract;
    }

    @GetMapping("/api")
    String page(Model model) {
        model.addAttribute("says", contract.says());
        model.addAttribute("groups", contract.groups());
        model.addAttribute("problems", contract.problems());
        return "api";
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> file() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(contract.file());
    }
}
