package parley.browser;

/** How somebody looks at a page. */
record Window(String name, int width, int height, boolean dark, boolean scripts, boolean stillPictures, boolean touch) {

    static final Window DESKTOP = new Window("desktop", 1440, 900, false, true, true, false);
    static final Window PHONE = new Window("phone", 360, 740, false, true, true, true);
    static final Window PROJECTOR = new Window("projector", 1920, 1080, false, true, true, false);

    Window inTheDark() {
        return new Window(name + "-dark", width, height, true, scripts, stillPictures, touch);
    }

    Window withoutScripts() {
        return new Window(name + "-no-script", width, height, dark, false, stillPictures, touch);
    }

    Window inMotion() {
        return new Window(name, width, height, dark, scripts, false, touch);
    }
}
