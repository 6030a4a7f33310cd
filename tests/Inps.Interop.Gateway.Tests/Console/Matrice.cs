namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>Who is let in, each with those above.</summary>
public enum Chi
{
    /// <summary>Everybody, without a certificate too.</summary>
    Tutti,

    /// <summary>Fruitori on what is their own, and operators.</summary>
    Fruitori,

    Operatori,

    Supervisori,
}

/// <summary>A page or an action, and who may.</summary>
/// <param name="Chiave">Method, address as the page declares it, handler.</param>
/// <param name="Chi">Who is let in.</param>
/// <param name="Esempio">An address to try it with, without the handler; null: the declared one. <c>{chiamata}</c>, <c>{domanda}</c>, <c>{lotto}</c> stand for one of PAT901.</param>
/// <param name="Motivata">True when it takes a reason.</param>
/// <param name="Stato">What a GET answers who is let in.</param>
public sealed record Riga(string Chiave, Chi Chi, string? Esempio = null, bool Motivata = false, int Stato = 200)
{
    public bool IsPost => Chiave.StartsWith("POST ", StringComparison.Ordinal);

    /// <summary>The address as the page declares it.</summary>
    public string Dichiarato => Chiave.Split(' ')[1];

    public string? Handler => Chiave.Split(' ') is [_, _, var handler] ? handler : null;

    /// <summary>True for what a person looks at.</summary>
    public bool IsPagina => !IsPost && Handler is null && Dichiarato is not ("/assets/{name}" or "/metrics");

    public override string ToString() => Chiave;
}

/// <summary>The authorisation matrix of the console: every page and every action, once. <see cref="MatriceTests"/> refuses one that is missing here.</summary>
internal static class Matrice
{
    public static IReadOnlyList<Riga> Righe { get; } =
    [
        // Entering, and what stands around the pages.
        new("GET /accesso", Chi.Tutti),
        new("GET /accesso Account", Chi.Tutti, Stato: 404),
        new("GET /assets/{name}", Chi.Tutti, "/assets/console.css"),
        new("GET /errore/{codice:int}", Chi.Tutti, "/errore/404"),
        new("GET /metrics", Chi.Operatori),

        // Operators.
        new("GET /", Chi.Operatori),
        new("GET /avvisi", Chi.Operatori),
        new("GET /azioni", Chi.Operatori),
        new("GET /traffico", Chi.Operatori),
        new("POST /traffico Cerca", Chi.Operatori),
        new("POST /traffico Esporta", Chi.Operatori),
        new("POST /traffico EsportaInChiaro", Chi.Supervisori, Motivata: true),
        new("POST /traffico Salva", Chi.Operatori),
        new("POST /traffico Dimentica", Chi.Operatori),
        new("GET /traffico/{id:guid}", Chi.Operatori, "/traffico/{chiamata}"),
        new("POST /traffico/{id:guid} InChiaro", Chi.Supervisori, "/traffico/{chiamata}", Motivata: true),
        new("POST /traffico/{id:guid} Richiesta", Chi.Supervisori, "/traffico/{chiamata}", Motivata: true),
        new("POST /traffico/{id:guid} Risposta", Chi.Supervisori, "/traffico/{chiamata}", Motivata: true),
        new("GET /adesioni", Chi.Operatori),
        new("GET /adesioni/{id}", Chi.Operatori, "/adesioni/PAT902-Collaudo"),
        new("POST /adesioni/{id} Stato", Chi.Supervisori, "/adesioni/PAT902-Collaudo", Motivata: true),
        new("POST /adesioni/{id} Quote", Chi.Supervisori, "/adesioni/PAT902-Collaudo", Motivata: true),
        new("POST /adesioni/{id} Sfida", Chi.Supervisori, "/adesioni/PAT902-Collaudo"),
        new("POST /adesioni/{id} Certificato", Chi.Supervisori, "/adesioni/PAT902-Collaudo", Motivata: true),
        new("POST /adesioni/{id} Promuovi", Chi.Supervisori, "/adesioni/PAT902-Collaudo?impronta=nessuna", Motivata: true),
        new("POST /adesioni/{id} Revoca", Chi.Supervisori, "/adesioni/PAT902-Collaudo?impronta=nessuna", Motivata: true),
        new("GET /domande", Chi.Operatori),
        new("POST /domande Persona", Chi.Operatori),
        new("GET /domande/{id}", Chi.Operatori, "/domande/{domanda}"),
        new("POST /domande/{id} InChiaro", Chi.Supervisori, "/domande/{domanda}", Motivata: true),
        new("POST /domande/{id} Ricevuta", Chi.Supervisori, "/domande/{domanda}", Motivata: true),
        new("POST /domande/{id} Firmata", Chi.Supervisori, "/domande/{domanda}", Motivata: true),
        new("GET /lotti", Chi.Operatori),
        new("GET /lotti/{id}", Chi.Operatori, "/lotti/{lotto}"),
        new("POST /lotti/{id} Annulla", Chi.Supervisori, "/lotti/{lotto}", Motivata: true),
        new("POST /lotti/{id} Rinvia", Chi.Supervisori, "/lotti/{lotto}", Motivata: true),
        new("GET /protocollo", Chi.Operatori),
        new("POST /protocollo Verifica", Chi.Operatori),
        new("GET /protocollo/{id:alpha:length(3)}", Chi.Operatori, "/protocollo/AUF"),
        new("POST /protocollo/{id:alpha:length(3)} Riprova", Chi.Supervisori, "/protocollo/AUF", Motivata: true),
        new("POST /protocollo/{id:alpha:length(3)} Manutenzione", Chi.Supervisori, "/protocollo/AUF", Motivata: true),
        new("GET /conservazione", Chi.Operatori),
        new("POST /conservazione Prova", Chi.Operatori),
        new("POST /conservazione Esegui", Chi.Supervisori, Motivata: true),
        new("POST /conservazione Blocca", Chi.Supervisori, "/conservazione?ente=PAT999", Motivata: true),
        new("POST /conservazione Sblocca", Chi.Supervisori, Motivata: true),
        new("POST /traffico/{id:guid} Fascicolo", Chi.Supervisori, "/traffico/{chiamata}", Motivata: true),
        new("POST /traffico/{id:guid} FascicoloDomanda", Chi.Supervisori, "/traffico/{chiamata}", Motivata: true),

        // Integrators.
        new("GET /collaudo", Chi.Fruitori),
        new("GET /collaudo/servizi", Chi.Fruitori),
        new("GET /collaudo/servizi Pacco", Chi.Fruitori),
        new("GET /collaudo/servizi/{servizio}", Chi.Fruitori, "/collaudo/servizi/AssegnoTemporaneo"),
        new("GET /collaudo/servizi/{servizio} File", Chi.Fruitori, "/collaudo/servizi/AssegnoTemporaneo?nome=AssegnoTemporaneo.xsd"),
        new("POST /collaudo/servizi/{servizio} Confronta", Chi.Fruitori, "/collaudo/servizi/Manca"),
        new("GET /collaudo/servizi/{servizio}/{operazione}", Chi.Fruitori, "/collaudo/servizi/AssegnoTemporaneo/PresentaDomanda"),
        new("GET /collaudo/regole", Chi.Fruitori),
        new("GET /collaudo/regole/{codice}", Chi.Fruitori, "/collaudo/regole/AT-R002"),
        new("GET /collaudo/validatore", Chi.Fruitori),
        new("POST /collaudo/validatore", Chi.Fruitori),
        new("GET /collaudo/transazioni", Chi.Fruitori),
        new("GET /collaudo/transazioni/{id:guid}", Chi.Fruitori, "/collaudo/transazioni/{chiamata}?ente=PAT901"),
        new("GET /collaudo/scenari", Chi.Fruitori),
        new("GET /collaudo/scenari/{codice}", Chi.Fruitori, "/collaudo/scenari/C01"),
        new("POST /collaudo/scenari", Chi.Fruitori),
        new("GET /collaudo/scenari Rapporto", Chi.Fruitori, "/collaudo/scenari?numero=999999", Stato: 404),
        new("GET /collaudo/scenari Firma", Chi.Fruitori, "/collaudo/scenari?numero=999999", Stato: 404),
    ];
}
