using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>The events that suspend the term, and the option of who receives the assegno ordinario di invalidità.</summary>
internal static partial class Regole
{
    // Fields, because a method group inside a lambda would be a new delegate at every call.
    private static readonly Func<EventoSospensione, string?> MostraPeriodo = static evento => $"{Rilievi.Data(evento.DataInizio)}/{Rilievi.Data(evento.DataFine)}";
    private static readonly Func<EventoSospensione, string?> MostraTipo = static evento => evento.Tipo;

    /// <summary>An event lies between the end of the employment and the presentation, both days included.</summary>
    /// <remarks>Source: ALAS-R009 (ALAS-23, ALAS-24).</remarks>
    private static readonly Regola<Domanda> ALASR009 = new("ALAS-R009", Severita.Bloccante,
        static (domanda, contesto) => Rilievi.PerOgni(
            PercorsoEvento, "", domanda.EventiSospensione, (Dal: domanda.RapportoDiLavoro.DataCessazione, Al: contesto.DataPresentazione),
            static (evento, periodo) => evento.DataInizio > evento.DataFine || evento.DataInizio < periodo.Dal || evento.DataFine > periodo.Al,
            MostraPeriodo),
        descrizione: "Un evento di sospensione non è compreso tra la cessazione del rapporto di lavoro e il giorno della presentazione, oppure inizia dopo la sua fine.",
        rimedio: "Indicare i soli periodi dalla DataCessazione a oggi, con DataInizio non successiva a DataFine; un evento ancora in corso finisce oggi.");

    /// <summary>Only the events that INAIL indemnifies, each once.</summary>
    /// <remarks>Source: ALAS-R010 (ALAS-22).</remarks>
    private static readonly Regola<Domanda> ALASR010 = new("ALAS-R010", Severita.Bloccante,
        static (domanda, _) => Rilievi.PerOgni(
            PercorsoEvento, "Tipo", domanda.EventiSospensione,
            static (eventi, i) => eventi[i].Tipo is not (EventoSospensione.InfortunioLavoro or EventoSospensione.MalattiaProfessionale)
                || HasPrecedente(eventi, i, static (prima, dopo) => IsUguale(prima, dopo)),
            MostraTipo),
        descrizione: "Il tipo di un evento di sospensione non è INFORTUNIO_LAVORO né MALATTIA_PROFESSIONALE, oppure lo stesso evento è indicato due volte.",
        rimedio: "Indicare soltanto infortuni sul lavoro e malattie professionali indennizzabili dall'INAIL, ciascuno una volta; malattia e maternità sono già note all'Istituto.");

    /// <summary>Overlapping events are counted once, which is told.</summary>
    /// <remarks>Source: ALAS-W11 (domain 5.4). The same event twice is already ALAS-R010.</remarks>
    private static readonly Regola<Domanda> ALASW11 = new("ALAS-W11", Severita.Avviso,
        static (domanda, _) => Rilievi.PerOgni(
            PercorsoEvento, "DataInizio", domanda.EventiSospensione,
            static (eventi, i) => HasPrecedente(eventi, i, static (prima, dopo) =>
                !IsUguale(prima, dopo) && prima.DataInizio <= dopo.DataFine && dopo.DataInizio <= prima.DataFine),
            MostraPeriodo),
        descrizione: "Due eventi di sospensione si sovrappongono: i giorni in comune sono contati una volta sola.",
        rimedio: "Verificare le date dei due eventi; se sono esatte, nessuna correzione.");

    /// <summary>Only who receives the assegno may opt.</summary>
    /// <remarks>Source: ALAS-R012 (ALAS-25).</remarks>
    private static readonly Regola<Domanda> ALASR012 = new("ALAS-R012", Severita.Bloccante,
        static (domanda, _) => Rilievi.Se(domanda.OpzioneAssegnoInvalidita is { OptoPerAlas: true, TitolareAoi: false }, "OpzioneAssegnoInvalidita/OptoPerAlas", "SI"),
        descrizione: "L'opzione per l'ALAS è esercitata da chi non è titolare dell'assegno ordinario di invalidità.",
        rimedio: "Indicare TitolareAoi=SI se il richiedente riceve l'assegno ordinario di invalidità, altrimenti togliere OpzioneAssegnoInvalidita.");

    /// <summary>Who receives the assegno and does not opt is told so.</summary>
    /// <remarks>Source: ALAS-W13 (ALAS-25).</remarks>
    private static readonly Regola<Domanda> ALASW13 = new("ALAS-W13", Severita.Avviso,
        static (domanda, _) => Rilievi.Se(domanda.OpzioneAssegnoInvalidita is { OptoPerAlas: false, TitolareAoi: true }, "OpzioneAssegnoInvalidita/OptoPerAlas", "NO"),
        descrizione: "Il richiedente è titolare dell'assegno ordinario di invalidità e non opta per l'ALAS: senza l'opzione l'indennità non può essere pagata.",
        rimedio: "Se il richiedente preferisce l'ALAS all'assegno indicare OptoPerAlas=SI; altrimenti nessuna correzione.");

    private static Regola<Domanda>[] DellaSospensione() => [ALASR009, ALASR010, ALASW11, ALASR012, ALASW13];

    private static bool IsUguale(EventoSospensione prima, EventoSospensione dopo) =>
        (prima.Tipo, prima.DataInizio, prima.DataFine) == (dopo.Tipo, dopo.DataInizio, dopo.DataFine);

    private static bool HasPrecedente(IReadOnlyList<EventoSospensione> eventi, int indice, Func<EventoSospensione, EventoSospensione, bool> condizione)
    {
        for (var i = 0; i < indice; i++)
        {
            if (condizione(eventi[i], eventi[indice]))
            {
                return true;
            }
        }

        return false;
    }
}
