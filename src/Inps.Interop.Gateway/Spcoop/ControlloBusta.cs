using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Faults;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Spcoop;

/// <summary>Whether a busta of the right form is for us, from who holds the certificate, about an action of ours, and still in time.</summary>
internal sealed class ControlloBusta(OperationTable operations, RegistroAdesioni registro, IOptions<SpcoopOptions> options)
{
    private const string Messaggio = "IntestazioneMessaggio/";
    private readonly SpcoopOptions settings = options.Value;

    /// <summary>All findings, those of the form first; empty for a good busta.</summary>
    public IReadOnlyList<RilievoBusta> Check(BustaResult.Letta letta, CertificatoTrovato found, DateTimeOffset istante)
    {
        var busta = letta.Busta;
        var rilievi = new List<RilievoBusta>(letta.Rilievi);
        RilievoBusta?[] semantici =
        [
            Mittente(busta, found),
            Destinatario(busta),
            Servizio(busta),
            Azione(busta, letta.BodyLocalName),
            Profilo(busta),
            Collaborazione(busta),
            Identificatore(busta),
            OraRegistrazione(busta, istante),
            Riferimento(busta),
            Scadenza(busta, istante),
            Sequenza(busta),
            Riscontri(busta),
            Trasmissioni(busta),
            Eccezioni(busta),
        ];

        // A field whose form is wrong has its finding already.
        rilievi.AddRange(semantici.OfType<RilievoBusta>().Where(rilievo => !letta.Rilievi.Any(known => known.Posizione == rilievo.Posizione)));
        return rilievi;
    }

    /// <summary>The profile that the accordo di servizio gives to an action: what is about a lotto is asked for and fetched later.</summary>
    public static string ProfiloDi(string azione) => ApreUnaConversazione(azione) || ChiedeUnRisultato(azione) ? EgovNames.AsincronoAsimmetrico : EgovNames.Sincrono;

    /// <summary>True for an action whose result is asked for by later messages.</summary>
    public static bool ApreUnaConversazione(string? azione) => azione is "InviaLotto";

    /// <summary>True for an action that asks what became of an earlier message.</summary>
    public static bool ChiedeUnRisultato(string? azione) => azione is "StatoLotto" or "EsitiLotto";

    private RilievoBusta? Mittente(Busta busta, CertificatoTrovato found)
    {
        const string Posizione = Messaggio + "Mittente/IdentificativoParte";
        var codici = busta.Mittente.Where(parte => parte.Tipo == EgovNames.TipoSpc).Select(parte => parte.Codice).ToList();
        if (found.Adesioni.Any(adesione => codici.Contains(adesione.CodiceEnte)))
        {
            return null;
        }

        var seen = string.Join(", ", busta.Mittente.Select(parte => $"{parte.Tipo}/{parte.Codice}"));
        return registro.Adesioni.Any(adesione => codici.Contains(adesione.CodiceEnte))
            ? Wrong(EgovFaultCodes.Egov201, Posizione, $"Il certificato non è del mittente {seen}.", $"The certificate is not that of the sender {seen}.")
            : Wrong(EgovFaultCodes.Egov101, Posizione, $"Trovato: {seen}.", $"Found: {seen}.");
    }

    private RilievoBusta? Destinatario(Busta busta) =>
        busta.Destinatario is { Tipo: EgovNames.TipoSpc } parte && parte.Codice == settings.Parte
            ? null
            : Wrong(
                EgovFaultCodes.Egov102,
                Messaggio + "Destinatario/IdentificativoParte",
                $"Trovato: {busta.Destinatario.Tipo}/{busta.Destinatario.Codice}; atteso: {EgovNames.TipoSpc}/{settings.Parte}.",
                $"Found: {busta.Destinatario.Tipo}/{busta.Destinatario.Codice}; expected: {EgovNames.TipoSpc}/{settings.Parte}.");

    private RilievoBusta? Servizio(Busta busta)
    {
        if (busta.Servizio is { Tipo: EgovNames.TipoSpc } servizio && operations.Servizi.Contains(servizio.Nome))
        {
            return null;
        }

        var known = string.Join(", ", operations.Servizi.Order(StringComparer.Ordinal));
        var seen = busta.Servizio is { } named ? $"{named.Tipo}/{named.Nome}" : "-";
        return Wrong(EgovFaultCodes.Egov105, Messaggio + "Servizio", $"Trovato: {seen}; servizi: {known}.", $"Found: {seen}; services: {known}.");
    }

    private RilievoBusta? Azione(Busta busta, string? bodyLocalName)
    {
        if (busta.Servizio is not { } servizio || !operations.Servizi.Contains(servizio.Nome))
        {
            return null;
        }

        var azioni = operations.Servizio(servizio.Nome).Operazioni;
        if (busta.Azione is null || !azioni.Contains(busta.Azione))
        {
            var known = string.Join(", ", azioni.Order(StringComparer.Ordinal));
            return Wrong(EgovFaultCodes.Egov106, Messaggio + "Azione", $"Trovata: {busta.Azione ?? "-"}; azioni: {known}.", $"Found: {busta.Azione ?? "-"}; actions: {known}.");
        }

        return bodyLocalName is null || bodyLocalName == busta.Azione
            ? null
            : Wrong(EgovFaultCodes.Egov106, Messaggio + "Azione", $"Azione {busta.Azione}, ma il Body contiene {bodyLocalName}.", $"Action {busta.Azione}, but the Body holds {bodyLocalName}.");
    }

    private static RilievoBusta? Profilo(Busta busta)
    {
        var expected = ProfiloDi(busta.Azione ?? "");
        return busta.ProfiloCollaborazione == expected
            ? null
            : Wrong(
                EgovFaultCodes.Egov103,
                Messaggio + "ProfiloCollaborazione",
                $"Trovato: {busta.ProfiloCollaborazione ?? "-"}; atteso: {expected}.",
                $"Found: {busta.ProfiloCollaborazione ?? "-"}; expected: {expected}.");
    }

    /// <summary>A conversation has the identifier of the message that opened it.</summary>
    private static RilievoBusta? Collaborazione(Busta busta)
    {
        var expected = ChiedeUnRisultato(busta.Azione) ? busta.RiferimentoMessaggio : busta.Identificatore;
        return busta.Collaborazione is null || busta.ProfiloCollaborazione != EgovNames.AsincronoAsimmetrico || busta.Collaborazione == expected
            ? null
            : Wrong(
                EgovFaultCodes.Egov104,
                Messaggio + "Collaborazione",
                $"Trovata: {busta.Collaborazione}; attesa: {expected ?? "-"}.",
                $"Found: {busta.Collaborazione}; expected: {expected ?? "-"}.");
    }

    private static RilievoBusta? Identificatore(Busta busta) =>
        !IdentificatoreEgov.TryParse(busta.Identificatore, out var id) || busta.Mittente.Any(parte => parte.Codice == id.Amministrazione)
            ? null
            : Wrong(
                EgovFaultCodes.Egov110,
                Messaggio + "Messaggio/Identificatore",
                $"'{busta.Identificatore}' comincia con {id.Amministrazione}, che non è il mittente.",
                $"'{busta.Identificatore}' begins with {id.Amministrazione}, which is not the sender.");

    private RilievoBusta? OraRegistrazione(Busta busta, DateTimeOffset istante)
    {
        if (busta.OraRegistrazione.At(OraDiRoma.Zone) is not { } ora
            || (istante - ora <= TimeSpan.FromMinutes(settings.EtaMassimaMinuti) && ora - istante <= TimeSpan.FromSeconds(settings.FuturoMassimoSecondi)))
        {
            return null;
        }

        var ours = OraEgov.Of(istante, OraDiRoma.Zone, tempo: null).Testo;
        return Wrong(
            EgovFaultCodes.Egov108,
            Messaggio + "Messaggio/OraRegistrazione",
            $"Trovata: {busta.OraRegistrazione.Testo}; ora di ricezione: {ours}.",
            $"Found: {busta.OraRegistrazione.Testo}; received at {ours}.");
    }

    private static RilievoBusta? Riferimento(Busta busta) =>
        ChiedeUnRisultato(busta.Azione) && busta.RiferimentoMessaggio is null
            ? Wrong(EgovFaultCodes.Egov109, Messaggio + "Messaggio/RiferimentoMessaggio", "", "")
            : ApreUnaConversazione(busta.Azione) && busta.RiferimentoMessaggio is { } other
                ? Wrong(
                    EgovFaultCodes.Egov111,
                    Messaggio + "Messaggio/RiferimentoMessaggio",
                    $"Il messaggio apre una conversazione, ma si riferisce a '{other}'.",
                    $"The message opens a conversation, but refers to '{other}'.")
                : null;

    private static RilievoBusta? Scadenza(Busta busta, DateTimeOffset istante) =>
        busta.Scadenza?.At(OraDiRoma.Zone) is { } scadenza && scadenza < istante
            ? Wrong(
                EgovFaultCodes.Egov301,
                Messaggio + "Messaggio/Scadenza",
                $"Scadenza: {busta.Scadenza.Testo}; ora di ricezione: {OraEgov.Of(istante, OraDiRoma.Zone, tempo: null).Testo}.",
                $"Expiry: {busta.Scadenza.Testo}; received at {OraEgov.Of(istante, OraDiRoma.Zone, tempo: null).Testo}.")
            : null;

    /// <summary>Guidelines 1.1: told, not refused.</summary>
    private static RilievoBusta? Sequenza(Busta busta) =>
        busta.Sequenza is null ? null : Wrong(EgovFaultCodes.Egov401, Messaggio + "Sequenza", "", "") with { Rilevanza = Rilevanza.INFO };

    private RilievoBusta? Riscontri(Busta busta)
    {
        var foreign = busta.Riscontri.FirstOrDefault(riscontro => IdentificatoreEgov.TryParse(riscontro.Identificatore, out var id) && id.Amministrazione != settings.Parte);
        return foreign is null
            ? null
            : Wrong(
                EgovFaultCodes.Egov115,
                "ListaRiscontri/Riscontro/Identificatore",
                $"'{foreign.Identificatore}' non è un messaggio di {settings.Parte}.",
                $"'{foreign.Identificatore}' is no message of {settings.Parte}.");
    }

    private RilievoBusta? Trasmissioni(Busta busta) =>
        busta.Trasmissioni.Count == 0 || busta.Trasmissioni[^1].Destinazione.Codice == settings.Parte
            ? null
            : Wrong(
                EgovFaultCodes.Egov116,
                "ListaTrasmissioni/Trasmissione/Destinazione/IdentificativoParte",
                $"Trovata: {busta.Trasmissioni[^1].Destinazione.Codice}; attesa: {settings.Parte}.",
                $"Found: {busta.Trasmissioni[^1].Destinazione.Codice}; expected: {settings.Parte}.");

    private static RilievoBusta? Eccezioni(Busta busta) =>
        busta.Eccezioni.FirstOrDefault(eccezione => eccezione.Rilevanza == Rilevanza.GRAVE) is { } grave
            ? Wrong(EgovFaultCodes.Egov100, "ListaEccezioni/Eccezione", $"La richiesta porta l'eccezione grave {grave.Codice}.", $"The request carries the grave exception {grave.Codice}.")
            : null;

    private static RilievoBusta Wrong(FaultCode code, string posizione, string it, string en) => new(code, posizione, it, en);
}
