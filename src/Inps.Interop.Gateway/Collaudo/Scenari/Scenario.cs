using Inps.Interop.Engine.Adesioni;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>Something that a fruitore's software has to have done once in collaudo, seen in the calls that it made.</summary>
/// <param name="Codice">Stable, such as <c>C07</c>: reports name it.</param>
/// <param name="CheFare">What the fruitore does.</param>
/// <param name="Atteso">What it then sees.</param>
/// <param name="Prove">All must have been seen.</param>
internal sealed record Scenario(string Codice, string Titolo, string CheFare, string Atteso, params IReadOnlyList<Prova> Prove)
{
    /// <summary>Heading under which it is shown.</summary>
    public string Gruppo { get; init; } = "";

    /// <summary>Which adesioni it is required of, beside having the services that it calls; the others may do it.</summary>
    public Func<Adesione, bool> Richiesto { get; init; } = static _ => true;

    /// <summary>True when a report of the ente is complete only with it.</summary>
    public bool IsRichiesto(Adesione adesione) => Prove.All(prova => prova.Servizio is null || adesione.Servizi.Contains(prova.Servizio)) && Richiesto(adesione);

    /// <summary>Required of nobody: it takes something that the fruitore does not have in its hands.</summary>
    public static bool Facoltativo(Adesione adesione) => false;
}
