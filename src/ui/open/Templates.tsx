import { Download } from 'lucide-react';
import { TEMPLATES } from '../../core/export/templates.ts';
import { FORMATS } from '../../core/formats/formats.ts';
import { useMessages, useServices } from '../kit/store.ts';

/** A small correct file of each format, to see how it goes and to fill in. */
export function Templates() {
  const { download } = useServices();
  const { open } = useMessages();
  return (
    <>
      <h3>{open.templates}</h3>
      <ul className="plain templates" aria-label={open.templates}>
        {FORMATS.flatMap(({ id, label, extensions: [extension] }) => {
          const template = TEMPLATES[id];
          if (template === undefined) return [];
          return (
            <li key={id}>
              <button
                type="button"
                className="tool"
                onClick={() => download(new Blob([template()]), `template.${extension}`)}
              >
                <Download aria-hidden size={14} />
                <span lang="en">{label}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
