import { render } from "preact";
import { App } from "./app.js";
import { PAGE_STYLE } from "./page-parts.js";
import "./style.css";

// The style of all pages goes before that of the controls, which builds on it.
const style = document.createElement("style");
style.textContent = PAGE_STYLE;
document.head.prepend(style);

const page = document.getElementById("page");
if (page !== null) render(<App />, page);
