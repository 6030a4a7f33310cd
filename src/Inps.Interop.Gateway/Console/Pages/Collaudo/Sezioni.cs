using Inps.Interop.Engine.Adesioni;

namespace Inps.Interop.Gateway.Console.Pages.Collaudo;

/// <summary>The sections of the integrators' pages.</summary>
internal static class Sezioni
{
    /// <param name="SoloCollaudo">True for what is not there in produzione.</param>
    internal sealed record Sezione(string Nome, string Indirizzo, string Descrizione, bool SoloCollaudo = false);

    private static readonly Sezione[] Tutte =
    [
        new("Servizi", "/collaudo/servizi", "I contratti: operazioni, intestazioni, campi e regole; WSDL e XSD da scaricare."),
        new("Regole ed errori", "/collaudo/regole", "Ogni codice con quello che vuol dire, quello che c'è da cambiare e due esempi."),
        new("Validatore", "/collaudo/validatore", "Controlla una domanda, un messaggio o un lotto senza inviarlo.", SoloCollaudo: true),
        new("Le mie transazioni", "/collaudo/transazioni", "Le chiamate del proprio ente, con la diagnosi di ciascuna."),
        new("Scenari", "/collaudo/scenari", "Le prove del collaudo, valutate sulle chiamate ricevute, e il rapporto firmato.", SoloCollaudo: true),
    ];

    public static IEnumerable<Sezione> Of(Ambiente ambiente) => Tutte.Where(sezione => ambiente == Ambiente.Collaudo || !sezione.SoloCollaudo);
}
