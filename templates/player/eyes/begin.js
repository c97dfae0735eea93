// Every figure of a page that has eyes.

document.querySelectorAll("[data-motion]").forEach((figure, number) => moving(figure, number, JSON.parse(figure.dataset.motion)));
