/* Drives vis-timeline by its own interface. */
const date = (day) => new Date(Date.UTC(1600, 0, 1) + day * 86_400_000);
let timeline;
let dataset;
window.subject = {
  show: ({ items, groups }) => {
    dataset = new vis.DataSet(items);
    timeline = new vis.Timeline(document.getElementById('vis'), dataset, new vis.DataSet(groups), { height: `${innerHeight}px`, verticalScroll: true });
  },
  view: ({ from, to }) => timeline.setWindow(date(from), date(to), { animation: false }),
  update: (number, text) => dataset.update({ id: number, content: text }),
};
