/**
 * The week's table in the reader's day: marks today, shows the rows of one unit, prints. The page itself knows no clock,
 * and without scripts the whole week stands there.
 */
class WeekPlan extends HTMLElement {
  connectedCallback(): void {
    this.markToday();
    this.offerUnits();
    this.querySelector('.week-keys > button')?.addEventListener('click', () => {
      print();
    });
  }

  private markToday(): void {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
    const day = this.querySelector(`tbody[data-date="${today}"]`);
    const heading = day?.querySelector('.day');
    if (!day || !heading) return;
    day.classList.add('today');
    const mark = document.createElement('span');
    mark.className = 'mark mark-strong';
    mark.textContent = this.dataset['today'] ?? '';
    heading.append(mark);
  }

  private offerUnits(): void {
    const select = this.querySelector('select');
    const rows = [...this.querySelectorAll<HTMLElement>('tr[data-unit]')];
    if (select === null) return;
    const units = new Set(rows.map(({ dataset }) => dataset['unit'] ?? ''));
    for (const unit of [...units].sort((a, b) => a.localeCompare(b, 'vi')))
      select.add(new Option(unit, unit));
    select.addEventListener('change', () => {
      for (const day of this.querySelectorAll('tbody')) {
        const ofDay = [...day.querySelectorAll<HTMLElement>('tr:not(.day-row)')];
        for (const row of ofDay) row.hidden = select.value !== '' && row.dataset['unit'] !== select.value;
        day.hidden = ofDay.every(({ hidden }) => hidden);
      }
    });
  }
}

customElements.define('week-plan', WeekPlan);
