using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>The security patterns of ModI, each kept and broken. Who agreed none may sign all the same: what is signed is verified.</summary>
internal static class ScenariDiSicurezza
{
    public static IReadOnlyList<Scenario> Tutti { get; } =
    [
        new("C36", "ID_AUTH_SOAP_01",
            "Firmare il Timestamp di un messaggio con il certificato dell'ente.",
            "La risposta è quella di un messaggio accettato.",
            new Prova("messaggio accettato con il Timestamp firmato") { Esito = Esito.Ok, Forma = FormaDelMessaggio.TimestampFirmato })
        { Richiesto = static adesione => Agrees(adesione, ProfiloSicurezza.IdAuthSoap01) },
        new("C37", "ID_AUTH_SOAP_02",
            "Firmare Timestamp, wsa:To e wsa:MessageID, nuovo a ogni invio.",
            "La risposta è quella di un messaggio accettato.",
            new Prova("messaggio accettato con wsa:MessageID firmato") { Esito = Esito.Ok, Forma = FormaDelMessaggio.TimestampFirmato | FormaDelMessaggio.MessageIdFirmato })
        { Richiesto = static adesione => Agrees(adesione, ProfiloSicurezza.IdAuthSoap02) },
        new("C38", "INTEGRITY_SOAP_01",
            "Firmare anche il Body.",
            "La risposta è quella di un messaggio accettato.",
            new Prova("messaggio accettato con il Body firmato") { Esito = Esito.Ok, Forma = FormaDelMessaggio.CorpoFirmato })
        { Richiesto = static adesione => Agrees(adesione, ProfiloSicurezza.IntegritySoap01) },
        new("C39", "PROFILE_NON_REPUDIATION_01",
            "Firmare la richiesta e verificare la firma della risposta, con i digest della richiesta.",
            "La risposta firmata dall'Istituto.",
            new Prova("richiesta e risposta firmate") { Esito = Esito.Ok, Forma = FormaDelMessaggio.CorpoFirmato | FormaDelMessaggio.RispostaFirmata })
        { Richiesto = static adesione => Agrees(adesione, ProfiloSicurezza.NonRepudiation01) },
        new("C40", "Firma mancante",
            "Chiamare senza firma un servizio per cui è concordata.",
            "Fault WSS-001.",
            new Prova("WSS-001") { Codice = "WSS-001" }) { Richiesto = AgreesAny },
        new("C41", "Messaggio cambiato dopo la firma",
            "Cambiare una parte firmata dopo avere firmato.",
            "Fault WSS-011.",
            new Prova("WSS-011") { Codice = "WSS-011" }) { Richiesto = AgreesAny },
        new("C42", "Messaggio scaduto",
            "Inviare un messaggio firmato con un Timestamp già scaduto.",
            "Fault WSS-009.",
            new Prova("WSS-009") { Codice = "WSS-009" }) { Richiesto = AgreesAny },
        new("C43", "Messaggio firmato inviato due volte",
            "Inviare di nuovo lo stesso wsa:MessageID.",
            "Fault WSS-014: per ripetere servono un wsa:MessageID nuovo e lo stesso IdMessaggio.",
            new Prova("WSS-014") { Codice = "WSS-014" })
        { Richiesto = static adesione => Agrees(adesione, ProfiloSicurezza.IdAuthSoap02) || Agrees(adesione, ProfiloSicurezza.NonRepudiation01) },
        new("C44", "Parte non firmata",
            "Firmare meno di quanto il profilo concordato richiede.",
            "Fault WSS-003.",
            new Prova("WSS-003") { Codice = "WSS-003" }) { Richiesto = Scenario.Facoltativo },
    ];

    private static bool Agrees(Adesione adesione, ProfiloSicurezza profilo) => adesione.Profilo == profilo || adesione.ProfiliDeiServizi.Values.Contains(profilo);

    private static bool AgreesAny(Adesione adesione) => adesione.Profilo != ProfiloSicurezza.Nessuno || adesione.ProfiliDeiServizi.Values.Any(profilo => profilo != ProfiloSicurezza.Nessuno);
}
