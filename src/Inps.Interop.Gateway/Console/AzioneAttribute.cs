using Inps.Interop.Engine.Operatori;

namespace Inps.Interop.Gateway.Console;

/// <summary>What a page handler does, in the words of the record of actions, and who may do it. Every handler that is no plain reading carries one.</summary>
/// <param name="nome">Such as <c>dati in chiaro</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AzioneAttribute(string nome) : Attribute
{
    public string Nome { get; } = nome;

    /// <summary>The role that it takes, at least.</summary>
    public Ruolo Ruolo { get; init; } = Ruolo.Operatore;

    /// <summary>True when it takes a reason, in the field <c>Motivo</c>.</summary>
    public bool Motivata { get; init; }

    /// <summary>True for what a fruitore may do on the collaudo pages too.</summary>
    public bool AncheFruitore { get; init; }

    /// <summary>What says on what: the whole query string of the address.</summary>
    public const string Ricerca = "?";

    /// <summary>Name of the route value or field that says on what; or <see cref="Ricerca"/>.</summary>
    public string Oggetto { get; init; } = "id";
}
