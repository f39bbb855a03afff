import type { TaskUrgency } from '../../../engines/tasks/index.ts';
import { Icon, Tag, type TagTone, useLang } from '../../../ui/index.ts';
import { say } from '../texts.ts';

const LOOKS: Record<TaskUrgency, { tone: TagTone; icon: Parameters<typeof Icon>[0]['name'] }> = {
  emergency: { tone: 'alarm', icon: 'emergency' },
  urgent: { tone: 'alarm', icon: 'warning' },
  today: { tone: 'attention', icon: 'clock' },
  book: { tone: 'brand', icon: 'calendar' },
  selfcare: { tone: 'neutral', icon: 'heart' },
  none: { tone: 'neutral', icon: 'info' },
};

/** How urgent, in a word and a drawing: never by colour alone. */
export function Urgency({ urgency }: { urgency: TaskUrgency }) {
  const { tone, icon } = LOOKS[urgency];
  return (
    <Tag tone={tone}>
      <Icon name={icon} size="s" /> {say(useLang())(`urgency.${urgency}`)}
    </Tag>
  );
}
