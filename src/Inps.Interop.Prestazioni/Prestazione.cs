using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni;

/// <summary>The index card of a prestazione: everything the rest of the product needs to know about it.</summary>
public abstract class Prestazione
{
    /// <summary>The codes under which its domande are registered, such as <c>AT</c>: one, or several where one service takes in several prestazioni.</summary>
    public abstract IReadOnlyList<string> Codici { get; }

    /// <summary>Name of the service, shown to people.</summary>
    public abstract string Denominazione { get; }

    /// <summary>Protocol register of its domande, such as <c>AUF</c> (domain 5.3).</summary>
    public abstract string Registro { get; }

    /// <summary>Name of the published service, such as <c>AssegnoTemporaneo</c>; its namespace is <c>http://inps.it/{Servizio}/v1</c>.</summary>
    public abstract string Servizio { get; }

    /// <summary>Local name of the global element, such as <c>DomandaAssegnoTemporaneo</c>.</summary>
    public abstract string ElementoDomanda { get; }

    /// <summary>Local name of the element of a draft, such as <c>BozzaAssegnoTemporaneo</c>.</summary>
    public string ElementoBozza => "Bozza" + ElementoDomanda["Domanda".Length..];

    public string Namespace => $"http://inps.it/{Servizio}/v1";

    /// <summary>Wire form of the domanda, both directions.</summary>
    public abstract Mappatura Mappatura { get; }

    /// <summary>Every rule of the prestazione, shared ones included: what the catalogue of codes has to hold.</summary>
    internal virtual IReadOnlyList<IRegola> Regole => [];

    /// <summary>Codes of every rule of the prestazione, shared ones included.</summary>
    public IReadOnlyList<string> CodiciDelleRegole => [.. Regole.Select(regola => regola.Codice).Distinct()];

    /// <summary>Codes of the rules that need what is registered: the offline check lists them as not checked.</summary>
    public abstract IReadOnlyList<string> CodiciDiStato { get; }

    /// <summary>Runs every rule of the document, blocking and warning, and returns all findings (no line numbers).</summary>
    public abstract IReadOnlyList<Segnalazione> Check(DomandaDiPrestazione domanda, Contesto contesto);

    /// <summary>Runs the rules of state.</summary>
    public abstract IReadOnlyList<Segnalazione> CheckStato(DomandaDiPrestazione domanda, Contesto contesto, IFatti fatti);

    /// <summary>Codes of the rules that need the Istituto's archives; empty where no rule does, and then nothing is read for them.</summary>
    public virtual IReadOnlyList<string> CodiciDiArchivio => [];

    /// <summary>Runs the rules that compare the domanda with what the Istituto already knows.</summary>
    public virtual IReadOnlyList<Segnalazione> CheckArchivio(DomandaDiPrestazione domanda, Contesto contesto, FattiArchivio archivio) => [];

    /// <summary>True when the findings mean that the applicant's personal data are kept as a request to update the Istituto's (ALAS-W17).</summary>
    public virtual bool UpdatesAnagrafica(IReadOnlyList<Segnalazione> segnalazioni) => false;

    /// <summary>The notice to confirm before the domanda is registered; null where there is none.</summary>
    public virtual AvvisoDaConfermare? Avviso(ParametriRegole parametri) => null;

    /// <summary>The minors of the domanda with their decorrenza; empty where the prestazione has none.</summary>
    public virtual IReadOnlyList<MinoreInDomanda> Minori(DomandaDiPrestazione domanda, Contesto contesto) => [];

    /// <summary>The code under which this domanda is registered: one of <see cref="Codici"/>.</summary>
    public virtual string CodiceOf(DomandaDiPrestazione domanda) => Codici[0];

    /// <summary>Name of the prestazione with one of its <see cref="Codici"/>, shown to people.</summary>
    public virtual string DenominazioneOf(string codice) => Denominazione;

    /// <summary>What a person has to know before asking for it.</summary>
    /// <param name="codice">One of <see cref="Codici"/>.</param>
    public InformazioniPrestazione Informazioni(string codice, ParametriRegole parametri) =>
        parametri.Informative.TryGetValue(codice, out var impostata) ? Describe(codice, parametri).With(impostata) : Describe(codice, parametri);

    /// <summary>First and last day on which it may be presented, on any channel; null where there is no bound.</summary>
    public virtual (DateOnly? Dal, DateOnly? Al) Periodo(ParametriRegole parametri) => default;

    /// <summary>What a person has to know, in the texts that come with the prestazione.</summary>
    protected abstract InformazioniPrestazione Describe(string codice, ParametriRegole parametri);

    /// <summary>What later domande of the same person must find; null where no rule of state asks for them, and then nothing is written or read.</summary>
    public virtual PosizioneRichiedente? Posizione(DomandaDiPrestazione domanda) => null;

    /// <summary>What may change on a registered domanda; null where nothing may.</summary>
    public virtual Modifiche? Modifiche => null;

    /// <summary>How the domanda asks to be paid; null where the prestazione pays in another way.</summary>
    public virtual DatiPagamento? Pagamento(DomandaDiPrestazione domanda) => null;

    /// <summary>The other parents to whom a quota of their own is due (AT-26), in the order of the domanda: they have to give their payment data.</summary>
    public virtual IReadOnlyList<CodiceFiscale> SecondiGenitori(DomandaDiPrestazione domanda) => [];

    /// <summary>True when the domande of a person are examined in the order of presentation, and an accepted one ends the one before (ALAS-11, ALAS-15).</summary>
    public virtual bool InOrdineDiPresentazione => false;

    /// <summary>True when its examination asks the Istituto's archives: <see cref="Computo"/>, <see cref="RequisitoDecaduto"/>.</summary>
    public virtual bool UsesArchivi => false;

    /// <summary>Why the archives say that the right does not subsist in a month (AT-39, AT-68); null where they do not.</summary>
    /// <param name="mese">Its first day.</param>
    public virtual string? RequisitoDecaduto(DateOnly mese, FattiArchivio archivio) => null;

    /// <summary>For how many days it is due, when it is accepted (ALAS-16); null where it is not due for a number of them, or the archives do not hold what is needed.</summary>
    /// <param name="precedenti">The accepted domande that the same person presented before, oldest first.</param>
    public virtual ComputoGiornate? Computo(DomandaDiPrestazione domanda, FattiArchivio archivio, IReadOnlyList<DomandaErogata> precedenti) => null;

    /// <summary>True when it is paid once and not month by month (COVID-29): then there is one verification only.</summary>
    public virtual bool UnaTantum => false;

    /// <summary>What the receipt says, as data.</summary>
    public abstract ContenutoRicevuta Ricevuta(DomandaDiPrestazione domanda, bool completa);

    /// <summary>The domanda as it may be shown back: account numbers masked.</summary>
    public abstract DomandaDiPrestazione Mask(DomandaDiPrestazione domanda);

    /// <summary>Stored form of the domanda (UTF-8 JSON, source-generated).</summary>
    public abstract byte[] Serialize(DomandaDiPrestazione domanda);

    /// <summary>Reads the stored form back.</summary>
    public abstract DomandaDiPrestazione Deserialize(ReadOnlySpan<byte> contenuto);
}
