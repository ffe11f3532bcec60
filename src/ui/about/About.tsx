// What a card says about its rule: closed, how the form was proved; open, who had the idea, where it stands, and what a step costs.
import { useId } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Reference } from '../../formula/define';
import type { RunSpec } from '../../scenario/scenario';
import { costWords } from '../../store/cost-words';
import { proofOf, proofRecord } from '../../store/proof';
import type { FormProof } from '../../store/proof';
import { ruleOf } from '../../store/rules';
import { formTitle } from '../form-names';
import { icons } from '../icons';
import { toolIcons } from '../tool-icons';
import { useLater } from '../lazily';
import { openProofs } from '../proof/sheet';
import { proofInShort } from '../proof/words';
import { ProofLines } from './ProofLines';
import './about.css';

/** It stays open from one card to the next. */
const about = createStore<{ readonly open: boolean }>(() => ({ open: false }));

function Source({ authors, year, title, where, url }: Reference): ReactElement {
  return (
    <li>
      {authors} ({year}).{' '}
      {url === undefined ? (
        <cite>{title}</cite>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          <cite>{title}</cite>
          <span className="visually-hidden"> (opens in a new tab)</span>
        </a>
      )}
      . {where}.
    </li>
  );
}

function Inside({ run, proof }: { readonly run: RunSpec; readonly proof: FormProof | null }): ReactElement {
  const sources = useId();
  const { rule, form, plain, values } = ruleOf(run);
  const { evaluations, memory } = costWords(form, values);
  return (
    <>
      <p>
        <strong>{rule.fullName}</strong>, {rule.authors}, {rule.year}. {rule.idea}
      </p>
      <dl>
        {plain.note !== '' && (
          <div>
            <dt>{formTitle(plain.id)} form</dt>
            <dd>{plain.note}</dd>
          </div>
        )}
        <div>
          <dt>A step costs</dt>
          <dd>{evaluations}</dd>
        </div>
        <div>
          <dt>It remembers</dt>
          <dd>{memory}</dd>
        </div>
        {proof && (
          <div>
            <dt>Checked against</dt>
            <dd>
              {form !== plain && <p>The rule alone, without what was added to this run.</p>}
              <ProofLines proof={proof} rule={run.rule} />
              <button type="button" className="act" aria-haspopup="dialog" onClick={() => openProofs(run)}>
                All rules and forms
              </button>
            </dd>
          </div>
        )}
        <div>
          <dt id={sources}>{rule.references.length === 1 ? 'Reference' : 'References'}</dt>
          <dd>
            <ul className="sources" aria-labelledby={sources}>
              {rule.references.map((each) => (
                <Source key={each.title} {...each} />
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </>
  );
}

export function About({ run, name }: { readonly run: RunSpec; readonly name: string }): ReactElement {
  const record = useLater(proofRecord);
  const open = useStore(about, (state) => state.open);
  const { form, plain } = ruleOf(run);
  const proof = record && proofOf(record, run.rule, plain);
  // What was added to the run is no part of that.
  const alone = form === plain ? '' : 'the rule alone: ';
  const inShort = proof ? proofInShort(proof) : '';
  return (
    <details className="about" open={open} onToggle={(event) => about.setState({ open: event.currentTarget.open })}>
      <summary>
        <span className="about-word">
          About<span className="visually-hidden"> {name}</span>
        </span>{' '}
        {inShort !== '' && (
          <span className="in-short">
            {toolIcons.check}
            {alone + inShort}
          </span>
        )}
        <span className="opens" aria-hidden="true">
          {icons.down}
        </span>
      </summary>
      {open && <Inside run={run} proof={proof} />}
    </details>
  );
}
